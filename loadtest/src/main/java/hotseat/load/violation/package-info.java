/** The names of the violations, which are all that the checks have in common. */
package hotseat.load.violation;
