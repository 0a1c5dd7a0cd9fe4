/** How a command fails: one clear line for its user, and the nearest valid name to a wrong one. */
package hotseat.load.failure;
