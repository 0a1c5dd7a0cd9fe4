/**
 * The one HTTP edge in front of every implementation.
 *
 * <pre>
 *   request ─▶ Dispatcher ─▶ Routes ─▶ SeatRoutes, ShowRoutes, … ─▶ Reservations, Shows
 *                  │                        │ Call: what was asked, checked against Limits
 *   answer  ◀──────┴── Answer ◀── ReplyTable, Problem, SeatJson: what it looks like
 * </pre>
 *
 * <p>Everything runs on the virtual thread of the connection, so the code simply waits.
 */
package hotseat.http;
