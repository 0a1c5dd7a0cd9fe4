package hotseat.load.serve;

import hotseat.load.launch.DatabaseAddress;

/** Which database the nodes use. */
sealed interface DatabaseChoice {

  record None() implements DatabaseChoice {}

  record Embedded() implements DatabaseChoice {}

  record External(DatabaseAddress address, boolean volatileAllowed) implements DatabaseChoice {}
}
