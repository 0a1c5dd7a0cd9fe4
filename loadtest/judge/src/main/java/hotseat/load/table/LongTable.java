package hotseat.load.table;

import java.util.Arrays;

/**
 * Rows of sixteen longs, each row in one place: after a read of one value most of the others are in
 * the cache, however many rows there are.
 *
 * <p>It grows in pieces: only the first piece, which begins small, is ever copied, and no more than
 * one piece is reserved.
 */
public final class LongTable {

  /** Two lines of a processor's cache. */
  public static final int WIDTH_MAX = 16;

  private static final int PIECE_BITS = 12;
  private static final int PIECE = 1 << PIECE_BITS;
  private static final int FIRST = 16;

  private long[][] pieces = new long[1][0];
  private int size;
  private int room;

  /** Adds a row in which all values are 0, and returns its number. */
  public int addRow() {
    if (size == room) {
      grow();
    }
    return size++;
  }

  private void grow() {
    if (room < PIECE) {
      room = Math.max(FIRST, 2 * room);
      pieces[0] = Arrays.copyOf(pieces[0], room * WIDTH_MAX);
      return;
    }
    int piece = room >>> PIECE_BITS;
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * piece);
    }
    pieces[piece] = new long[PIECE * WIDTH_MAX];
    room += PIECE;
  }

  public long get(int row, int column) {
    return pieces[row >>> PIECE_BITS][(row & (PIECE - 1)) * WIDTH_MAX + column];
  }

  public int getInt(int row, int column) {
    return (int) get(row, column);
  }

  public void set(int row, int column, long value) {
    pieces[row >>> PIECE_BITS][(row & (PIECE - 1)) * WIDTH_MAX + column] = value;
  }

  public int size() {
    return size;
  }
}
