/**
 * Checks what the buyers were answered against what the database stored.
 *
 * <pre>
 *   audit lines ──▶ AuditReader ──▶ Changes, Trails ◀── AnswerCheck ◀── operations
 *                        │                │                  │
 *                    SeatReplay       Staleness           Balance
 *                        └───────────▶ FoundViolations ◀────────────┘
 * </pre>
 *
 * <p>It does not use the rules of the systems it checks: a checker must not borrow the ideas of
 * what it checks.
 */
package hotseat.load.reconcile;
