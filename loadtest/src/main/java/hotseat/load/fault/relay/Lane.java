package hotseat.load.fault.relay;

import java.time.Duration;

/** What becomes of the bytes that go one way. */
public sealed interface Lane {

  // Far beyond what two processes of one machine can say to each other.
  long UNLIMITED = Long.MAX_VALUE;

  /** They arrive, later than they were sent, and not more of them in a second. */
  record Passing(Duration delay, long bytesPerSecond) implements Lane {}

  /** They vanish, and nobody is told. */
  record Swallowing() implements Lane {}

  /** They wait on the way, as in a network that repeats what it has lost until it is heard. */
  record Holding() implements Lane {}
}
