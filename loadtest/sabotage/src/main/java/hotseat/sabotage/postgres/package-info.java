/**
 * The optimistic implementation with a seeded bug, as a separate program: {@code ./hotseat
 * sabotage} starts it, and the check must convict it.
 */
package hotseat.sabotage.postgres;
