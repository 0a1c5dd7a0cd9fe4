/**
 * Judges histories: is there an order of all operations that the rules allow and real time does not
 * contradict?
 *
 * <pre>
 *   audits ──▶ AuditIntake ─┐                        ┌─ AnswerCheck ◀── operations, 2nd pass
 *                           ├─▶ Chains, Versions ◀───┤      SeatRules decides again
 *   operations ──▶ Claims ──┘          │             └─ Clock
 *   (1st pass)   BlackBox              ▼
 *                                  OrderCheck ──▶ FoundViolations ──▶ Story ──▶ JudgeResult
 * </pre>
 *
 * <p>It uses the same rules as the systems, so that there is only one text of them. Package {@code
 * check} does not, so that a mistake in that text cannot hide itself.
 */
package hotseat.load.judge;
