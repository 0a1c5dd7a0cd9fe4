package hotseat.load.table;

import java.util.ArrayList;
import java.util.List;

/** Many longs that grow in pieces: nothing is copied, and no more is reserved than one piece. */
public final class LongColumn {

  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;

  private final List<long[]> pieces = new ArrayList<>();
  private int size;

  public void add(long value) {
    if (size == pieces.size() << PIECE_BITS) {
      pieces.add(new long[PIECE]);
    }
    set(size++, value);
  }

  public long get(int row) {
    return pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)];
  }

  public void set(int row, long value) {
    pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)] = value;
  }

  public int size() {
    return size;
  }
}
