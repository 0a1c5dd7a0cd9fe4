/** Columns of primitives, for what there are millions of. */
package hotseat.load.table;
