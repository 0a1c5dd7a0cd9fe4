/**
 * Markup and charts for a page that needs nothing but itself; they know nothing of what they show.
 */
package hotseat.load.report.chart;
