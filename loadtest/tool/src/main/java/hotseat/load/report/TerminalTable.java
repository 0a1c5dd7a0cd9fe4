package hotseat.load.report;

import hotseat.load.command.TextTable;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a run for a terminal: the verdict, a line for each workload and contestant, the
 * sentences, and the faults; at most 100 columns wide.
 */
public final class TerminalTable {

  private static final int WORKLOAD_MAX = 10;
  private static final int CONTESTANT_MAX = 14;

  private final Summary summary;
  private final Ink ink;

  private TerminalTable(Summary summary, boolean isColoured) {
    this.summary = summary.publishable();
    this.ink = new Ink(isColoured);
  }

  /** Lines with a line feed at the end of each, in colours if requested. */
  public static String of(Summary summary, boolean isColoured) {
    TerminalTable table = new TerminalTable(summary, isColoured);
    return String.join("\n", table.lines()) + "\n";
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(verdict());
    if (!summary.trials().isEmpty()) {
      lines.add("");
      lines.addAll(table());
    }
    List<String> sentences = Sentences.of(summary);
    if (!sentences.isEmpty()) {
      lines.add("");
      sentences.forEach(sentence -> lines.addAll(WrappedText.lines(sentence, "")));
    }
    if (!summary.faults().isEmpty()) {
      lines.add("");
      lines.addAll(FaultLines.table(summary.faults(), ink));
    }
    List<String> faults = FaultLines.sentences(summary);
    if (!faults.isEmpty()) {
      lines.add("");
      faults.forEach(sentence -> lines.addAll(WrappedText.lines(printable(sentence), "  ")));
    }
    return lines;
  }

  private List<String> verdict() {
    List<String> lines = new ArrayList<>();
    String text = summary.verdict() + ": " + VerdictPanel.meaning(summary.verdict());
    boolean isValid = summary.verdict() == Verdict.VALID;
    WrappedText.lines(text, "")
        .forEach(line -> lines.add(isValid ? ink.green(line) : ink.red(line)));
    VerdictPanel.reasons(summary)
        .forEach(reason -> lines.addAll(WrappedText.lines("* " + printable(reason), "  ")));
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
    return new TextTable(2, rows).lines(ink::faint);
  }

  /** Shows the name of the workload only where it changes. */
  private static List<String> row(Contest contest, Standing standing) {
    boolean isFirst = standing.equals(contest.standings().getFirst());
    return Stream.concat(
            Stream.of(
                isFirst ? shortened(contest.workload(), WORKLOAD_MAX) : "",
                shortened(standing.contestant(), CONTESTANT_MAX)),
            Gist.ALL.stream().map(gist -> gist.of(standing)))
        .toList();
  }

  static String shortened(String name, int lengthMax) {
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
