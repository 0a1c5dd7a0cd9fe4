package hotseat.model;

import java.time.Duration;
import java.util.UUID;

/**
 * A request to change one seat.
 *
 * <p>The key makes a retry safe: the same key has one effect, however often it arrives. The key of
 * a hold or reserve is also the {@code holdId}, the secret that identifies its buyer afterwards.
 */
public sealed interface Command {

  UUID key();

  Kind kind();

  /** Sets the seat aside for this buyer for a while. */
  record Hold(UUID key, String buyer, Duration ttl) implements Command {
    @Override
    public Kind kind() {
      return Kind.HOLD;
    }
  }

  /** Turns this hold, while it lasts, into a sale. */
  record Confirm(UUID key, UUID holdId) implements Command {
    @Override
    public Kind kind() {
      return Kind.CONFIRM;
    }
  }

  /** Gives this hold back. */
  record Release(UUID key, UUID holdId) implements Command {
    @Override
    public Kind kind() {
      return Kind.RELEASE;
    }
  }

  /** Takes this sale back. */
  record Cancel(UUID key, UUID holdId) implements Command {
    @Override
    public Kind kind() {
      return Kind.CANCEL;
    }
  }

  /** Hold and confirm in one step; the only way into a standing area. */
  record Reserve(UUID key, String buyer) implements Command {
    @Override
    public Kind kind() {
      return Kind.RESERVE;
    }
  }
}
