/** From histories to figures, and from figures to comparisons. */
package hotseat.load.measure;
