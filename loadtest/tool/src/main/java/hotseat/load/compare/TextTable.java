package hotseat.load.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formats a table as lines of text: names to the left, figures to the right. */
final class TextTable {

  // Workload, contestant and the name of the figure.
  private static final int NAMES = 3;

  private TextTable() {}

  static List<String> of(List<String> head, List<List<String>> rows) {
    List<List<String>> all = Stream.concat(Stream.of(head), rows.stream()).toList();
    int[] widths =
        IntStream.range(0, head.size())
            .map(column -> all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      line.append(column < NAMES ? cell + space : space + cell).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
