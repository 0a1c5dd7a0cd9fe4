/** Examines a trial: every check of a history and its evidence, now or years later. */
package hotseat.load.check;
