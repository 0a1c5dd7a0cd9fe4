/**
 * The generator: buyers that Gatling lets come and go, in a JVM of its own, every operation of
 * which is recorded.
 */
package hotseat.load.drive;
