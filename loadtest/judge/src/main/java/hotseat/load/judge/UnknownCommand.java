package hotseat.load.judge;

import hotseat.load.history.Operation;

/** A command with an unknown outcome: it made one version or none. */
record UnknownCommand(Operation operation, int ordinal, long tag) {}
