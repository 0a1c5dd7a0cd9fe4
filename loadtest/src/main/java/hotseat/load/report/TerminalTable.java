package hotseat.load.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a run for a terminal: the verdict, a line for each workload and contestant, and the
 * sentences; at most 100 columns wide.
 */
public final class TerminalTable {

  private static final int WIDTH = 100;
  private static final int WORKLOAD_MAX = 10;
  private static final int CONTESTANT_MAX = 14;
  private static final String GAP = "  ";

  private final Summary summary;
  private final Ink ink;

  private TerminalTable(Summary summary, boolean isColoured) {
    this.summary = summary.publishable();
    this.ink = new Ink(isColoured);
  }

  /** Lines with a line feed at the end of each; with colours only where they were asked for. */
  public static String of(Summary summary, boolean isColoured) {
    TerminalTable table = new TerminalTable(summary, isColoured);
    return String.join("\n", table.lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(verdict());
    lines.add("");
    lines.addAll(table());
    List<String> sentences = Sentences.of(summary);
    if (!sentences.isEmpty()) {
      lines.add("");
      sentences.forEach(sentence -> lines.addAll(wrapped(sentence, "")));
    }
    return lines;
  }

  private List<String> verdict() {
    List<String> lines = new ArrayList<>();
    String text = summary.verdict() + ": " + VerdictPanel.meaning(summary.verdict());
    boolean isValid = summary.verdict() == Verdict.VALID;
    wrapped(text, "").forEach(line -> lines.add(isValid ? ink.green(line) : ink.red(line)));
    VerdictPanel.reasons(summary)
        .forEach(reason -> lines.addAll(wrapped("* " + printable(reason), "  ")));
    return lines;
  }

  private List<String> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(Stream.of("workload", "contestant"), Gist.ALL.stream().map(Gist::name))
            .toList());
    for (Contest contest : Contest.of(summary)) {
      contest.standings().forEach(standing -> rows.add(row(contest, standing)));
    }
    List<Integer> widths = widths(rows);
    return rows.stream().map(row -> line(row, widths, row.equals(rows.getFirst()))).toList();
  }

  /** The name of the workload only where it changes. */
  private static List<String> row(Contest contest, Standing standing) {
    boolean isFirst = standing.equals(contest.standings().getFirst());
    return Stream.concat(
            Stream.of(
                isFirst ? shortened(contest.workload(), WORKLOAD_MAX) : "",
                shortened(standing.contestant(), CONTESTANT_MAX)),
            Gist.ALL.stream().map(gist -> gist.of(standing)))
        .toList();
  }

  private static List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return widths;
  }

  /** Names to the left, figures to the right. */
  private String line(List<String> row, List<Integer> widths, boolean isHead) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String space = " ".repeat(widths.get(column) - row.get(column).length());
      line.append(column == 0 ? "" : GAP);
      line.append(column < 2 ? row.get(column) + space : space + row.get(column));
    }
    return isHead ? ink.faint(line.toString()) : line.toString();
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String shortened(String name, int lengthMax) {
    String printable = printable(name);
    return printable.length() <= lengthMax
        ? printable
        : printable.substring(0, lengthMax - 1) + "…";
  }

  /** A name could otherwise move the cursor or change the colours. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
