/**
 * Examines a trial: everything that can be said for or against a history and its evidence, now or
 * years later.
 */
package hotseat.load.examine;
