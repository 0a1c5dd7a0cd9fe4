package hotseat.bench;

import hotseat.bench.JudgeFigures.Cell;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the judge's benchmark has measured as a page that a person can read. */
record JudgeTable(JudgeFigures figures) {

  private static final double MS_PER_S = 1_000;

  String markdown() {
    Stream<String> tables = values("judge", Cell::cores).stream().map(this::table);
    Stream<String> stories = values("convict", Cell::cores).stream().map(this::story);
    return Stream.of(
            Stream.of("# The speed of the judge", introduction()), tables, stories, Stream.of(TAIL))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat bench judge` (Java %s, a heap of 4 GB): each history is read from the
        disk, unpacked and judged against its audit, with holds that run out, refusals, looks, lost
        answers and a standing area. Millions of operations per second, the mean of %d runs after %d
        others, and of twenty million operations of two after one; *at once* is how many operations
        overlap.\
        """,
        System.getProperty("java.version"),
        JudgeBenchmark.RUNS,
        JudgeBenchmark.WARMUPS);
  }

  private static final String TAIL =
      "The milliseconds are in [judge.csv](judge.csv). `--only seats=50 --only cores=1` measures"
          + " again what it names,\nand leaves the other figures as they are.";

  private String table(Integer cores) {
    List<Integer> concurrencies = values("judge", Cell::concurrency);
    String head =
        (cores == 1 ? "## On one core" : "## On " + cores + " cores")
            + "\n\n| operations | seats |"
            + concurrencies.stream()
                .map(each -> String.format(Locale.ROOT, " %,d at once |", each))
                .collect(Collectors.joining())
            + "\n|---:|---:|"
            + "---:|".repeat(concurrencies.size());
    Stream<String> rows =
        values("judge", Cell::operations).stream()
            .filter(operations -> isMeasured(cores, operations))
            .flatMap(
                operations ->
                    values("judge", Cell::seats).stream()
                        .map(seats -> row(cores, operations, seats)));
    return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n"));
  }

  private boolean isMeasured(int cores, int operations) {
    return cells("judge")
        .anyMatch(cell -> cell.cores() == cores && cell.operations() == operations);
  }

  private String row(int cores, int operations, int seats) {
    return String.format(Locale.ROOT, "| %,d | %,d |", operations, seats)
        + values("judge", Cell::concurrency).stream()
            .map(concurrency -> new Cell("judge", cores, operations, seats, concurrency))
            .map(this::rate)
            .collect(Collectors.joining());
  }

  private String rate(Cell cell) {
    return figures.milliseconds(cell).stream()
        .mapToObj(ms -> String.format(Locale.ROOT, " %.2f |", cell.operations() / ms / MS_PER_S))
        .findFirst()
        .orElse(" |");
  }

  /** What it costs to tell a violation, beyond finding it. */
  private String story(Integer cores) {
    return cells("convict")
        .filter(cell -> cell.cores() == cores)
        .map(
            cell ->
                String.format(
                    Locale.ROOT,
                    "With a violation at its end, and its story told, a history of %,d operations"
                        + " on %,d seats with %,d at once\ntakes %,.0f ms on %d core%s; without one"
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
