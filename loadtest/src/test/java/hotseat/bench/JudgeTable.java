package hotseat.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;

/** The results of the judge's benchmark as a page that a person can read. */
record JudgeTable(Collection<RunResult> results) {

  private static final double MS_PER_S = 1_000;

  String markdown() {
    return Stream.of("# The judge", introduction(), table())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat bench judge`: Java %s, one thread, a heap of 4 GB. Each history is read
        from the disk, unpacked and judged against its audit, with holds that run out, refusals,
        looks, lost answers and a standing area. Millions of operations per second, the mean of %d
        runs:\
        """,
        System.getProperty("java.version"),
        2);
  }

  private String table() {
    List<String> concurrencies = values("concurrency");
    String head =
        "| operations | seats |"
            + concurrencies.stream()
                .map(each -> " " + each + " at once |")
                .collect(Collectors.joining())
            + "\n|---:|---:|"
            + "---:|".repeat(concurrencies.size());
    Stream<String> rows =
        values("operations").stream()
            .flatMap(operations -> values("seats").stream().map(seats -> row(operations, seats)));
    return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n"));
  }

  private List<String> values(String name) {
    return results.stream().map(result -> result.getParams().getParam(name)).distinct().toList();
  }

  private String row(String operations, String seats) {
    return String.format(Locale.ROOT, "| %,d | %s |", Integer.valueOf(operations), seats)
        + values("concurrency").stream()
            .map(concurrency -> cell(operations, seats, concurrency))
            .collect(Collectors.joining());
  }

  private String cell(String operations, String seats, String concurrency) {
    return results.stream()
        .filter(result -> operations.equals(result.getParams().getParam("operations")))
        .filter(result -> seats.equals(result.getParams().getParam("seats")))
        .filter(result -> concurrency.equals(result.getParams().getParam("concurrency")))
        .map(result -> result.getPrimaryResult().getScore())
        .map(ms -> Integer.parseInt(operations) / (ms / MS_PER_S) / 1e6)
        .map(rate -> String.format(Locale.ROOT, " %.2f |", rate))
        .findFirst()
        .orElse(" |");
  }
}
