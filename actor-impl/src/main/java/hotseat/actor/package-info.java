/**
 * The actor implementation: every seat has one owner, and only the owner tries.
 *
 * <p>Open {@link hotseat.actor.SeatEntity} beside {@code hotseat.postgres.PostgresReservations}.
 */
package hotseat.actor;
