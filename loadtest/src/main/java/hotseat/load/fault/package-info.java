/**
 * Breaks an implementation on purpose while the load runs, and tells what came of it.
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
 * <p>What nodes, database and wires are made of the scripts do not know: processes and relays here
 * ({@link hotseat.load.fault.LiveNodes}), containers and networks in {@link
 * hotseat.load.container}.
 *
 * <p>Everything is seen from outside, as a buyer or an operator sees it: the node that answers
 * without a hop is the owner.
 */
package hotseat.load.fault;
