/** The results of a run as data: what {@code summary.json} has in it, and how it is written. */
package hotseat.load.summary;
