/**
 * The optimistic implementation: any node may try, and the row's version decides.
 *
 * <p>Open {@link hotseat.postgres.PostgresReservations} beside {@code hotseat.actor.SeatEntity}.
 */
package hotseat.postgres;
