/**
 * What lies between the parts of a running contestant, so that a script can break it: relays here,
 * or the networks of containers.
 */
package hotseat.load.fault.wiring;
