package hotseat.load.history;

import java.nio.charset.StandardCharsets;

/**
 * Short texts that most blocks of a history have in common, above all the names of its seats. Each
 * is made once, and is the same object as everywhere else that interns it: who looks for a seat by
 * its name compares nothing but that.
 *
 * <p>Any thread may ask. Two that meet a new text at once both make it, and get the same.
 */
final class KnownTexts {

  // A few for each of as many seats as one looks at; what finds its place taken is made again.
  private static final int PLACE_BITS = 15;

  // As many bytes as fit into a long, beside their number.
  private static final int BYTES_MAX = Long.BYTES - 1;

  // 2^64 divided by the golden ratio: spreads texts that differ in their last letter only.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private record Known(long packed, String text) {}

  private final Known[] places = new Known[1 << PLACE_BITS];

  String of(byte[] bytes, int from, int length) {
    if (length > BYTES_MAX) {
      return text(bytes, from, length);
    }
    long packed = packed(bytes, from, length);
    int place = (int) ((packed * SPREAD) >>> (Long.SIZE - PLACE_BITS));
    Known known = places[place];
    if (known == null || known.packed != packed) {
      known = new Known(packed, text(bytes, from, length).intern());
      places[place] = known;
    }
    return known.text;
  }

  private static long packed(byte[] bytes, int from, int length) {
    long packed = length;
    for (int i = 0; i < length; i++) {
      packed = packed << Byte.SIZE | Byte.toUnsignedLong(bytes[from + i]);
    }
    return packed;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
