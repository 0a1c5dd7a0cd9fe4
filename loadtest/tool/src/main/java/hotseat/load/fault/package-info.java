/**
 * Breaks an implementation on purpose while the load runs, and reports the effects.
 *
 * <pre>
 *   Scenario ── Script ──▶ Stage ──▶ nodes, database, wires          what is done to them
 *                            │
 *                         Journal ─┐
 *   history ─────▶ Tally ──────────┼──▶ Observed ──▶ Proof …  did it bite?
 *   nodes ───────▶ Watch ──────────┘        ├──────▶ Demand …  did it hold?
 *                                           └──────▶ Scorecard
 * </pre>
 *
 * <p>Scripts do not depend on what nodes, database and wires are made of: processes and relays here
 * ({@link hotseat.load.fault.stage.LiveNodes}), containers and networks in {@link
 * hotseat.load.fault.container}.
 *
 * <p>Everything is observed from outside, as a buyer or an operator sees it: the node that answers
 * without a hop is the owner.
 */
package hotseat.load.fault;
