/** Markup and charts for a self-contained page; they know nothing of what they show. */
package hotseat.load.report.chart;
