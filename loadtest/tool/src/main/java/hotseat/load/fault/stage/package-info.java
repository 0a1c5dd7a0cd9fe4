/** The running contestant as a script sees it: its nodes, its database, its wires, more clients. */
package hotseat.load.fault.stage;
