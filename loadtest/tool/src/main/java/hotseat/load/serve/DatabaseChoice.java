package hotseat.load.serve;

/** Which database the nodes use. */
sealed interface DatabaseChoice {

  record None() implements DatabaseChoice {}

  record Embedded() implements DatabaseChoice {}

  record External(DatabaseAddress address, boolean volatileAllowed) implements DatabaseChoice {}
}
