/** {@code hotseat serve}: an implementation for people to look at. */
package hotseat.load.serve;
