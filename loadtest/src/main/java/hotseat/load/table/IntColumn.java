package hotseat.load.table;

import java.util.ArrayList;
import java.util.List;

/** Many ints that grow in pieces: nothing is copied, and no more is reserved than one piece. */
public final class IntColumn {

  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;

  private final List<int[]> pieces = new ArrayList<>();
  private int size;

  public void add(int value) {
    if (size == pieces.size() << PIECE_BITS) {
      pieces.add(new int[PIECE]);
    }
    set(size++, value);
  }

  public int get(int row) {
    return pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)];
  }

  public void set(int row, int value) {
    pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)] = value;
  }
}
