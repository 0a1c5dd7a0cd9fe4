package hotseat.load.fault.relay;

import java.time.Duration;

/** What happens to the bytes in one direction. */
public sealed interface Lane {

  // Far beyond what two processes of one machine can transfer.
  long UNLIMITED = Long.MAX_VALUE;

  /** The bytes arrive later than they were sent, at a limited rate. */
  record Passing(Duration delay, long bytesPerSecond) implements Lane {}

  /** The bytes vanish silently. */
  record Swallowing() implements Lane {}

  /** The bytes wait, as in a network that retransmits what it has lost until it arrives. */
  record Holding() implements Lane {}
}
