package hotseat.load.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A column of ints that grows in pieces: only the first piece, which begins small, is ever copied,
 * and no more than one piece is reserved.
 */
public final class IntColumn {

  private static final int PIECE_BITS = 14;
  private static final int PIECE = 1 << PIECE_BITS;
  private static final int FIRST = 16;

  private final List<int[]> pieces = new ArrayList<>();
  private int size;
  private int room;

  public void add(int value) {
    if (size == room) {
      grow();
    }
    set(size++, value);
  }

  private void grow() {
    if (room == 0) {
      pieces.add(new int[FIRST]);
      room = FIRST;
    } else if (room < PIECE) {
      room *= 2;
      pieces.set(0, Arrays.copyOf(pieces.getFirst(), room));
    } else {
      pieces.add(new int[PIECE]);
      room += PIECE;
    }
  }

  public int get(int row) {
    return pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)];
  }

  public void set(int row, int value) {
    pieces.get(row >>> PIECE_BITS)[row & (PIECE - 1)] = value;
  }

  public int size() {
    return size;
  }
}
