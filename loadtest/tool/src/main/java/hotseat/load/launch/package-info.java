/**
 * Starts an implementation and everything it needs as processes of this machine, and leaves nothing
 * of it behind.
 *
 * <pre>
 *   serve, run … ──┬── EmbeddedDatabase ── Postgres ── data directory
 *                   └── Cluster ──┬── Child  postgres-1   http://127.0.0.1:8080
 *                                 └── Child  postgres-2   http://127.0.0.1:8081
 * </pre>
 */
package hotseat.load.launch;
