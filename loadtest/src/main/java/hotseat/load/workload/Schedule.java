package hotseat.load.workload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Every wish of every buyer of one workload: a pure function of the seed. */
public final class Schedule {

  // More steps than the first second of any buyer has; the rest comes from the same function.
  private static final int HASHED_STEPS = 1_000;

  private final Workload workload;
  private final long seed;
  private final int buyers;

  Schedule(Workload workload, long seed, int buyers) {
    this.workload = workload;
    this.seed = seed;
    this.buyers = buyers;
  }

  /**
   * What a buyer does in a step, counted from 0.
   *
   * @param show that it is about; the key depends on it
   */
  public Step step(int buyer, long number, Holding holding, String show) {
    Draw draw = draw(buyer, number);
    int seat = workload.pick().index(draw.where());
    return workload.behaviour().next(holding, seat, draw.what(), draw.keyIn(show));
  }

  /** Names the schedule: the SHA-256 of the lots and the picked seats, whatever is answered. */
  public String hash() {
    MessageDigest digest = sha256();
    ByteBuffer line = ByteBuffer.allocate(Integer.BYTES + 3 * Long.BYTES);
    for (int buyer = 0; buyer < buyers; buyer++) {
      for (int number = 0; number < HASHED_STEPS; number++) {
        Draw draw = draw(buyer, number);
        line.putInt(workload.pick().index(draw.where()))
            .putDouble(draw.what())
            .putLong(draw.key().getMostSignificantBits())
            .putLong(draw.key().getLeastSignificantBits());
        digest.update(line.flip());
        line.clear();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  Draw draw(int buyer, long number) {
    return Draw.of(seed, workload.name(), buyer, number);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must have SHA-256", e);
    }
  }
}
