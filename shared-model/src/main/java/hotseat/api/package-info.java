/**
 * What an implementation offers to the HTTP edge. The implementations compete in {@link
 * hotseat.api.Reservations} and share everything else.
 */
package hotseat.api;
