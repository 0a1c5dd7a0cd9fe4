package hotseat.bench.judge;

import hotseat.bench.judge.JudgeFigures.Cell;
import hotseat.load.text.WrappedText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of the judge's benchmark as a readable page. */
record JudgeTable(JudgeFigures figures) {

  private static final double MS_PER_S = 1_000;

  String markdown() {
    Stream<String> stories = values("convict", Cell::cores).stream().map(this::story);
    return WrappedText.page(
        Stream.of(
                Stream.of("# The speed of the judge", introduction()),
                tables("judge", "The judge"),
                stories,
                tables("check", "The whole check"),
                Stream.of(TAIL))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("\n\n")));
  }

  private static String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat bench judge` (Java %s, a heap of 4 GB): histories with expired
        holds, refusals, reads, lost answers and a standing area. Millions of operations per second,
        the mean of %d runs after %d others, and of twenty million operations of two after one;
        *at once* is the number of operations that overlap.

        *The judge* reads each history from the disk, unpacks it and judges it against its audit,
        which is in memory. *The whole check* is what `./hotseat check` and every trial do: the
        second check beside the judge, and both with the evidence from the disk, compressed JSON.\
        """,
        System.getProperty("java.version"),
        JudgeBenchmark.RUNS,
        JudgeBenchmark.WARMUPS);
  }

  private static final String TAIL =
      "The milliseconds are in [judge.csv](judge.csv). `--only seats=50 --only cores=1` measures"
          + " again what it names, and keeps the other figures.";

  private Stream<String> tables(String benchmark, String title) {
    return values(benchmark, Cell::cores).stream().map(cores -> table(benchmark, title, cores));
  }

  private String table(String benchmark, String title, int cores) {
    List<Integer> concurrencies = values(benchmark, Cell::concurrency);
    String head =
        "## "
            + title
            + (cores == 1 ? " on one core" : " on " + cores + " cores")
            + "\n\n| operations | seats |"
            + concurrencies.stream()
                .map(each -> String.format(Locale.ROOT, " %,d at once |", each))
                .collect(Collectors.joining())
            + "\n|---:|---:|"
            + "---:|".repeat(concurrencies.size());
    Stream<String> rows =
        cells(benchmark)
            .filter(cell -> cell.cores() == cores)
            .map(cell -> row(benchmark, cores, cell.operations(), cell.seats()))
            .distinct();
    return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n"));
  }

  private String row(String benchmark, int cores, int operations, int seats) {
    return String.format(Locale.ROOT, "| %,d | %,d |", operations, seats)
        + values(benchmark, Cell::concurrency).stream()
            .map(concurrency -> new Cell(benchmark, cores, operations, seats, concurrency))
            .map(this::rate)
            .collect(Collectors.joining());
  }

  private String rate(Cell cell) {
    return figures.milliseconds(cell).stream()
        .mapToObj(ms -> String.format(Locale.ROOT, " %.2f |", cell.operations() / ms / MS_PER_S))
        .findFirst()
        .orElse(" |");
  }

  /** What it costs to report a violation, beyond violation it. */
  private String story(Integer cores) {
    return cells("convict")
        .filter(cell -> cell.cores() == cores)
        .map(
            cell ->
                String.format(
                    Locale.ROOT,
                    "With a violation at its end, reported in full, a history of %,d operations"
                        + " on %,d seats with %,d at once takes %,.0f ms on %d core%s; without one"
                        + " it takes %,.0f ms.",
                    cell.operations(),
                    cell.seats(),
                    cell.concurrency(),
                    figures.milliseconds(cell).orElseThrow(),
                    cores,
                    cores == 1 ? "" : "s",
                    figures
                        .milliseconds(
                            new Cell(
                                "judge",
                                cores,
                                cell.operations(),
                                cell.seats(),
                                cell.concurrency()))
                        .orElse(Double.NaN)))
        .collect(Collectors.joining("\n\n"));
  }

  private Stream<Cell> cells(String benchmark) {
    return figures.cells().stream().filter(cell -> cell.benchmark().equals(benchmark));
  }

  private List<Integer> values(String benchmark, Function<Cell, Integer> of) {
    return cells(benchmark).map(of).distinct().sorted().toList();
  }
}
