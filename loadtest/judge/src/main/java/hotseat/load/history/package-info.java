/** The history of a trial: every operation, as it was recorded while the load ran. */
package hotseat.load.history;
