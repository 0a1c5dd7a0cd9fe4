package hotseat.load.workload;

import java.util.UUID;

/**
 * The random draws for one step of one buyer. They depend only on the seed, the workload, and the
 * numbers of buyer and step, never on an answer.
 *
 * @param where from 0 to 1: which seat
 * @param what from 0 to 1: which of the possible actions
 * @param key of the command, if the step becomes one
 */
public record Draw(double where, double what, UUID key) {

  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  static Draw of(long seed, String workload, int buyer, long step) {
    long start = Mix.scramble(seed + Mix.GOLDEN * workload.hashCode());
    long ofBuyer = Mix.scramble(start ^ Mix.scramble(buyer + Mix.GOLDEN));
    long state = Mix.scramble(ofBuyer + Mix.GOLDEN * step);
    return new Draw(
        Mix.fraction(Mix.scramble(state + 1)),
        Mix.fraction(Mix.scramble(state + 2)),
        uuid(Mix.scramble(state + 3), Mix.scramble(state + 4)));
  }

  /**
   * The key within a show. A trial that is repeated on a server that remembers the last one needs
   * another show, and with it gets other keys.
   */
  public UUID keyIn(String show) {
    long salt = Mix.scramble(Mix.GOLDEN * show.hashCode() + show.length());
    return uuid(
        key.getMostSignificantBits() ^ salt, key.getLeastSignificantBits() ^ Mix.scramble(salt));
  }

  private static UUID uuid(long most, long least) {
    return new UUID((most & VERSION_MASK) | VERSION_4, (least & VARIANT_MASK) | VARIANT);
  }
}
