/**
 * A TCP relay in the runner's own process: it passes connections on, and breaks them on command.
 *
 * <pre>
 *                       Relay
 *   caller A ──┐   ┌── Crossing ── Way there ──▶ ──┐
 *              ├──▶│            ◀── Way back ───    ├──▶ server
 *   caller B ──┘   └── Crossing …                  ┘
 *
 *   Road     the Link between one caller and the server, as it is now
 *   Link     a Lane there and a Lane back: passing, late, narrow, swallowing, holding; or refusing
 *   Traffic  which bytes belong together: a request of Postgres or of HTTP is cut off or sent twice
 *   Deeds    what was done, as evidence that a fault had an effect
 * </pre>
 *
 * <p>It needs no root, no container and no second process. Callers are distinguished by address:
 * each node of this machine may call from a loopback address of its own.
 */
package hotseat.load.fault.relay;
