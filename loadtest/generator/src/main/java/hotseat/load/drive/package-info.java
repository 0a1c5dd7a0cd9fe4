/**
 * The load generator: buyers simulated by Gatling, in a JVM of its own, with every operation
 * recorded.
 */
package hotseat.load.drive;
