/**
 * The database, for both implementations: connections, the schema, and all SQL there is.
 *
 * <p>{@link hotseat.store.SeatTable} is the one to read: its compare-and-set is what the optimistic
 * implementation competes with, and what fences a stale owner in the actor one.
 */
package hotseat.store;
