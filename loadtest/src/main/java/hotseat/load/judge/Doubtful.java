package hotseat.load.judge;

import hotseat.load.history.Operation;

/** A command whose buyer was told nothing: it may have made one version, or none. */
record Doubtful(Operation operation, int ordinal, long tag) {}
