package hotseat.load.examine;

import java.util.List;

/**
 * What a check has found besides what was planted.
 *
 * @param blindness says that it has not found even that; empty if it has
 */
record Uncovered<T>(T rest, List<String> blindness) {}
