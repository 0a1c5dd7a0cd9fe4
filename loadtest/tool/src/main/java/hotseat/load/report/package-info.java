/** The pages and the table that show the results of a run. */
package hotseat.load.report;
