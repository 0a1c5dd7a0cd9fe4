/**
 * Nodes and databases that were started elsewhere, in containers of this machine, and what can be
 * done to them from outside: they are killed, paused, restarted and taken off their networks.
 */
package hotseat.load.fault.container;
