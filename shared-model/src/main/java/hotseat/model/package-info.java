/**
 * What a seat is and what may happen to it. Pure: no clock, no I/O, nothing but {@code java.*}.
 *
 * <p>Start with {@link hotseat.model.SeatRules}; the other classes are its vocabulary.
 */
package hotseat.model;
