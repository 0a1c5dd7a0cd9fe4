/**
 * What is stored beside a history: the audits, the final reads through every node, the seat maps
 * that were read during the load, and readings of the clock.
 */
package hotseat.load.evidence;
