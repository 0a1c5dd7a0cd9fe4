/**
 * Seeded bugs of the port: right answers that are spoilt on their way out. Each exists to be
 * convicted.
 *
 * <p>Nothing outside of the packages of this name knows them, see {@code WallsTest}: whoever runs
 * one has started another program.
 */
package hotseat.api.sabotage;
