/**
 * Seeded bugs of the store: statements that say something else than they should, or say it at the
 * wrong time. Each exists to be convicted.
 *
 * <p>Nothing outside of the packages of this name knows them, see {@code WallsTest}: whoever runs
 * one has started another program.
 */
package hotseat.store.sabotage;
