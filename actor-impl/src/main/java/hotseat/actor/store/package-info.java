/**
 * The tables that only owners of seats need: the members of their cluster, the owner of each shard,
 * and the keys that have changed a seat.
 */
package hotseat.actor.store;
