/** What a run has found: the summary, and the pages that show it. */
package hotseat.load.report;
