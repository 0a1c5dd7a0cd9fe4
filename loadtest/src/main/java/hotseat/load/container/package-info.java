/**
 * Nodes and databases that somebody has started in containers of this machine, and what can be done
 * to them from outside: they are killed, paused, started again and taken off their networks.
 */
package hotseat.load.container;
