/**
 * What a seat is and what may happen to it. Pure: no clock, no I/O, nothing but {@code java.*}.
 *
 * <p>Start with {@link hotseat.model.SeatRules}; the rest are the words it is written in.
 */
package hotseat.model;
