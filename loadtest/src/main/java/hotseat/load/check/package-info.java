/**
 * Holds what the buyers were told against what the database has kept.
 *
 * <pre>
 *   audit lines ──▶ AuditReader ──▶ Changes, Trails ◀── AnswerCheck ◀── operations
 *                        │                │                  │
 *                    SeatReplay       Staleness           Balance
 *                        └───────────▶ Findings ◀────────────┘
 * </pre>
 *
 * <p>It does not use the rules of the systems it checks: whoever judges must not borrow the ideas
 * of the judged.
 */
package hotseat.load.check;
