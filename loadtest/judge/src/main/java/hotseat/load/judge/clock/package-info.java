/**
 * What the times in answers and audits say about the database's clock, and which of them cannot be
 * right.
 */
package hotseat.load.judge.clock;
