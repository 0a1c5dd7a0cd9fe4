/**
 * Seeded bugs of the store: statements that are wrong, or run at the wrong time. Each exists to be
 * convicted by the check.
 *
 * <p>No code outside the packages of this name depends on them, see {@code WallsTest}: running a
 * bug means starting another program.
 */
package hotseat.store.sabotage;
