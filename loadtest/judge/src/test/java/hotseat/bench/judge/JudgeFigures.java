package hotseat.bench.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/** How long the judge took for each load, as measured so far; a file has one line for each. */
final class JudgeFigures {

  private static final String HEAD = "benchmark,cores,operations,seats,concurrency,ms";

  /** A load and how it was judged. */
  record Cell(String benchmark, int cores, int operations, int seats, int concurrency) {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::benchmark)
            .thenComparingInt(Cell::cores)
            .thenComparingInt(Cell::operations)
            .thenComparingInt(Cell::seats)
            .thenComparingInt(Cell::concurrency);

    private static Cell of(List<String> words) {
      return new Cell(
          words.get(0),
          Integer.parseInt(words.get(1)),
          Integer.parseInt(words.get(2)),
          Integer.parseInt(words.get(3)),
          Integer.parseInt(words.get(4)));
    }

    private String line(double ms) {
      return "%s,%d,%d,%d,%d,%d"
          .formatted(benchmark, cores, operations, seats, concurrency, Math.round(ms));
    }
  }

  private final Path file;
  private final TreeMap<Cell, Double> milliseconds = new TreeMap<>(Cell.ORDER);

  private JudgeFigures(Path file) {
    this.file = file;
  }

  static JudgeFigures in(Path file) throws IOException {
    JudgeFigures figures = new JudgeFigures(file);
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.skip(1).map(line -> List.of(line.split(",", -1))).forEach(figures::put);
      }
    }
    return figures;
  }

  private void put(List<String> words) {
    milliseconds.put(Cell.of(words), Double.valueOf(words.getLast()));
  }

  void put(String benchmark, int cores, RunResult result) {
    milliseconds.put(
        new Cell(
            benchmark,
            cores,
            Integer.parseInt(result.getParams().getParam("operations")),
            Integer.parseInt(result.getParams().getParam("seats")),
            Integer.parseInt(result.getParams().getParam("concurrency"))),
        result.getPrimaryResult().getScore());
  }

  void write() throws IOException {
    Stream<String> lines =
        milliseconds.entrySet().stream().map(each -> each.getKey().line(each.getValue()));
    Files.write(file, Stream.concat(Stream.of(HEAD), lines).toList());
  }

  List<Cell> cells() {
    return List.copyOf(milliseconds.keySet());
  }

  OptionalDouble milliseconds(Cell cell) {
    Double ms = milliseconds.get(cell);
    return ms == null ? OptionalDouble.empty() : OptionalDouble.of(ms);
  }
}
