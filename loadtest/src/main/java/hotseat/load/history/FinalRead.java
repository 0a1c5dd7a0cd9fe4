package hotseat.load.history;

import java.util.OptionalLong;

/**
 * A seat as a node reads it after the run, when everything has gone quiet.
 *
 * @param sold of an area
 * @param capacity of an area
 */
public record FinalRead(
    int node, String show, String seat, long version, OptionalLong sold, OptionalLong capacity) {}
