/**
 * Seeded bugs of the store: statements that are wrong, or run at the wrong time. Each exists to be
 * convicted by the check.
 *
 * <p>No module depends on this one, not even by name: running a bug means starting another program.
 */
package hotseat.sabotage.store;
