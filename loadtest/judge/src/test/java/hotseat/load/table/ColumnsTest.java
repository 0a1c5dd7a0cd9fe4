package hotseat.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns and tables keep what was put into them, across all their pieces. */
class ColumnsTest {

  // Three pieces, and a bit.
  private static final int MANY = 3 * (1 << 14) + 5;

  @Test
  void aColumnOfLongsKeepsEachValue() {
    LongColumn column = new LongColumn();
    for (int row = 0; row < MANY; row++) {
      column.add(valueOf(row));
      assertThat(column.size()).isEqualTo(row + 1);
    }
    for (int row = 0; row < MANY; row += 3) {
      column.set(row, -row);
    }

    for (int row = 0; row < MANY; row++) {
      assertThat(column.get(row)).isEqualTo(row % 3 == 0 ? -row : valueOf(row));
    }
  }

  @Test
  void aColumnOfIntsKeepsEachValue() {
    IntColumn column = new IntColumn();
    for (int row = 0; row < MANY; row++) {
      column.add((int) valueOf(row));
      assertThat(column.size()).isEqualTo(row + 1);
    }
    for (int row = 0; row < MANY; row += 3) {
      column.set(row, -row);
    }

    for (int row = 0; row < MANY; row++) {
      assertThat(column.get(row)).isEqualTo(row % 3 == 0 ? -row : (int) valueOf(row));
    }
  }

  @Test
  void aTableKeepsEachValueOfEachRow() {
    LongTable table = new LongTable();
    for (int row = 0; row < MANY; row++) {
      assertThat(table.addRow()).isEqualTo(row);
      assertThat(table.size()).isEqualTo(row + 1);
      assertThat(table.get(row, 0)).isZero();
      assertThat(table.get(row, LongTable.WIDTH_MAX - 1)).isZero();
      table.set(row, 0, valueOf(row));
      table.set(row, LongTable.WIDTH_MAX - 1, ~valueOf(row));
    }

    for (int row = 0; row < MANY; row++) {
      assertThat(table.get(row, 0)).isEqualTo(valueOf(row));
      assertThat(table.getInt(row, 0)).isEqualTo((int) valueOf(row));
      assertThat(table.get(row, 1)).isZero();
      assertThat(table.get(row, LongTable.WIDTH_MAX - 1)).isEqualTo(~valueOf(row));
    }
  }

  private static long valueOf(int row) {
    return 0x1234_5678_9ABCL * (row + 1);
  }
}
