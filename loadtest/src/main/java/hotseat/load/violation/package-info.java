/** The names of what can be wrong, which is all that those who look for it share. */
package hotseat.load.violation;
