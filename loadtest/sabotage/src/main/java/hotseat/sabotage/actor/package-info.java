/**
 * The actor implementation with a seeded bug, as a program of its own: {@code ./hotseat sabotage}
 * starts it, and the check must convict it.
 */
package hotseat.sabotage.actor;
