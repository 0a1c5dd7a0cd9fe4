/**
 * Seeded bugs of the port: correct replies that are corrupted on their way out. Each exists to be
 * convicted.
 *
 * <p>Nothing outside the packages of this name knows them, see {@code WallsTest}: running one means
 * starting another program.
 */
package hotseat.api.sabotage;
