/** Columns of primitives, for what there are millions of, and which rows of them are a seat. */
package hotseat.load.table;
