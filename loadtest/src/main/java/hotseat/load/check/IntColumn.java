package hotseat.load.check;

import java.util.ArrayList;
import java.util.List;

/** Many ints that grow in pieces: nothing is copied, and no more is reserved than one piece. */
final class IntColumn {

  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;

  private final List<int[]> pieces = new ArrayList<>();
  private int size;

  void add(int value) {
    if (size == pieces.size() << PIECE_BITS) {
      pieces.add(new int[PIECE]);
    }
    set(size++, value);
  }

  int get(int row) {
    return pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)];
  }

  void set(int row, int value) {
    pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)] = value;
  }
}
