/** Computes figures from histories, and comparisons from figures. */
package hotseat.load.measure;
