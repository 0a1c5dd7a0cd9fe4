/**
 * The database, for both implementations: connections, the schema, and the SQL about seats and
 * shows.
 *
 * <p>Start with {@link hotseat.store.SeatTable}: its compare-and-set is what the optimistic
 * implementation competes with, and what fences a stale owner in the actor implementation.
 */
package hotseat.store;
