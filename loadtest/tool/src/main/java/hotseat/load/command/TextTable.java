package hotseat.load.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows of text in aligned columns, with the head as the first row: names to the left, figures to
 * the right.
 *
 * @param names how many columns are names
 */
public record TextTable(int names, List<List<String>> rows) {

  private static final String GAP = "  ";

  public List<String> lines() {
    return lines(head -> head);
  }

  /** With a head that is coloured after it was aligned. */
  public List<String> lines(UnaryOperator<String> colour) {
    List<Integer> widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String line = line(row, widths).stripTrailing();
      lines.add(lines.isEmpty() ? colour.apply(line) : line);
    }
    return lines;
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return widths;
  }

  private String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String space = " ".repeat(widths.get(column) - row.get(column).length());
      line.append(column == 0 ? "" : GAP);
      line.append(column < names ? row.get(column) + space : space + row.get(column));
    }
    return line.toString();
  }
}
