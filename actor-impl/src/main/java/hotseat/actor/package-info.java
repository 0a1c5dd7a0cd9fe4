/**
 * The actor implementation: every seat has one owner, and only the owner writes it.
 *
 * <p>Open {@link hotseat.actor.SeatEntity} beside {@code hotseat.postgres.PostgresReservations}.
 */
package hotseat.actor;
