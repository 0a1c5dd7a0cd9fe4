/** What a check says: the verdicts, and the names of the violations. Both checks share them. */
package hotseat.load.result;
