/** Columns of primitives for millions of rows, and which of the rows belong to a seat. */
package hotseat.load.table;
