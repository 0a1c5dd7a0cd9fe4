/** The history of a trial: every operation, as it was written while the load ran. */
package hotseat.load.history;
