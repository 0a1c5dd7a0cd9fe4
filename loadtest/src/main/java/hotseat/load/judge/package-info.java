/**
 * Judges histories: is there an order of all operations that the rules allow and time does not
 * contradict?
 *
 * <pre>
 *   audits ──▶ AuditIntake ─┐                        ┌─ AnswerCheck ◀── operations, 2nd time
 *                           ├─▶ Chains, Versions ◀───┤      SeatRules decides again
 *   operations ──▶ Claims ──┘          │             └─ Clock
 *   (1st time)   BlackBox              ▼
 *                                  OrderCheck ──▶ Offences ──▶ Story ──▶ Judgement
 * </pre>
 *
 * <p>It uses the rules that the systems use, so that there is one text of them; package {@code
 * check} does not, so that a mistake in that text does not hide itself.
 */
package hotseat.load.judge;
