/** Stored runs beside each other. */
package hotseat.load.compare;
