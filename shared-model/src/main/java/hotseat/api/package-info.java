/**
 * What an implementation offers to the HTTP edge. {@link hotseat.api.Reservations} is where the
 * implementations compete; everything else they share.
 */
package hotseat.api;
