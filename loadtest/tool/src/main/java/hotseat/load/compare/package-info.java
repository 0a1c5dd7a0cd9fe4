/** Compares stored runs side by side. */
package hotseat.load.compare;
