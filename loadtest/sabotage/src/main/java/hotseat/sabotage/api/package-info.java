/**
 * Seeded bugs of the port: correct replies that are corrupted on their way out. Each exists to be
 * convicted by the check.
 *
 * <p>No module depends on this one, not even by name: running a bug means starting another program.
 */
package hotseat.sabotage.api;
