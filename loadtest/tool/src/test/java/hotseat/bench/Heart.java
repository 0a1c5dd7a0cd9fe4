package hotseat.bench;

import hotseat.model.Command;
import hotseat.model.SeatId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Changes seats for 200 callers at once. */
interface Heart extends AutoCloseable {

  enum Answer {
    ACCEPTED,
    REFUSED,
    /** Neither: the machine was not able to. Such an answer never counts as work done. */
    FAILED
  }

  Answer handle(SeatId seat, Command command);

  /** A random key, without the cost of a secure one, which must not be what is measured. */
  static UUID key() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  void close();
}
