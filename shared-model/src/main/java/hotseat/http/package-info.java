/**
 * The one HTTP edge in front of every implementation.
 *
 * <pre>
 *   request ─▶ Dispatcher ─▶ Routes ─▶ SeatRoutes, ShowRoutes, … ─▶ Reservations, Shows
 *                  │                        │ Call: the request, checked against Limits
 *   answer  ◀──────┴── Answer ◀── ReplyTable, Problem, SeatJson: its form
 * </pre>
 *
 * <p>Everything runs on the virtual thread of the connection, so the code may block.
 */
package hotseat.http;
