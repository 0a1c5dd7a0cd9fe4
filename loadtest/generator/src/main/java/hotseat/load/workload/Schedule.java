package hotseat.load.workload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** What every buyer of a workload wants in every step: a pure function of the seed. */
public final class Schedule {

  // More steps than any buyer takes in its first second; later ones come from the same function.
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
   * The step of a buyer, counted from 0.
   *
   * @param show that it is about; the key depends on it
   */
  public Step step(int buyer, long number, Holding holding, String show) {
    Draw draw = draw(buyer, number);
    int seat = pickedSeat(buyer, number);
    return workload.behaviour().next(holding, seat, draw.what(), draw.keyIn(show));
  }

  /**
   * Identifies the schedule: the SHA-256 of the draws and the picked seats, which no answer
   * changes.
   */
  public String hash() {
    MessageDigest digest = sha256();
    ByteBuffer line = ByteBuffer.allocate(Integer.BYTES + 3 * Long.BYTES);
    for (int buyer = 0; buyer < buyers; buyer++) {
      for (int number = 0; number < HASHED_STEPS; number++) {
        Draw draw = draw(buyer, number);
        line.putInt(pickedSeat(buyer, number))
            .putDouble(draw.what())
            .putLong(draw.key().getMostSignificantBits())
            .putLong(draw.key().getLeastSignificantBits());
        digest.update(line.flip());
        line.clear();
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The seat that most steps pick, which no answer changes. */
  public String hottestSeat() {
    int[] wishes = new int[workload.venue().seats().size()];
    for (int buyer = 0; buyer < buyers; buyer++) {
      for (int number = 0; number < HASHED_STEPS; number++) {
        wishes[pickedSeat(buyer, number)]++;
      }
    }
    int hottest =
        IntStream.range(0, wishes.length)
            .boxed()
            .max(Comparator.comparingInt(seat -> wishes[seat]))
            .orElseThrow();
    return workload.venue().seats().get(hottest);
  }

  /** A loyal buyer stays with the seat of its first draw. */
  private int pickedSeat(int buyer, long number) {
    long decisive = workload.manner().isLoyal() ? 0 : number;
    return workload.pick().index(draw(buyer, decisive).where());
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
