/** The results of a run: the summary, and the pages that show it. */
package hotseat.load.report;
