package hotseat.bench;

import hotseat.load.text.WrappedText;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * The results of one run as a readable page.
 *
 * @param rates what each pass has measured
 * @param rule of the rule alone
 */
record HeartsTable(
    List<Collection<RunResult>> rates,
    Collection<RunResult> latencies,
    Collection<RunResult> rule,
    String database) {

  private static final String RESERVE = "reserve";
  private static final String HOLD_AND_RELEASE = "holdAndRelease";
  private static final double MS_PER_S = 1_000;

  String markdown() {
    return WrappedText.page(
        String.join(
            "\n\n",
            "# The two hearts in process",
            introduction(),
            "## Every command changes its key (`reserve` in standing areas)",
            "Accepted per second (p99 of all calls).",
            table(RESERVE, "accepted", "1", "50", "10000"),
            "## Numbered seats are exclusive (hold, then release; refused if taken)",
            "With 50 seats, 80 % of the callers want the same 10. Accepted per second (p99 of a"
                + " round: a hold and, if it was accepted, its release).",
            table(HOLD_AND_RELEASE, "accepted", "1", "50"),
            "Refused per second:",
            table(HOLD_AND_RELEASE, "refused", "1", "50"),
            "## The rule alone",
            "`SeatRules.decide` on one thread: "
                + decide("accept")
                + " acceptances or "
                + decide("refuse")
                + " refusals per second."));
  }

  private String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat bench`, all in one run on %d processors: Java %s, %s.
        %d callers (virtual threads), %d connections, no HTTP. Everything that was accepted is
        durable and audited, except for `raw_conditional`. Each figure is the median of %d passes,
        in which the contenders take turns; each ratio is the median of the ratios within a pass,
        with the lowest and the highest.

        * `raw_optimistic`: SELECT, then compare and set with the audit row in one statement; a lost
          race is retried at once on the same connection.
        * `raw_conditional`: one UPDATE that carries its condition; no audit row, no idempotency.

        Compare within a column; another machine or another day gives other figures and, we hope,
        similar ratios.""",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        database,
        HeartsBenchmark.CALLERS,
        Arena.CONNECTIONS,
        rates.size());
  }

  private String table(String benchmark, String counter, String... keys) {
    String head =
        "| |"
            + Stream.of(keys).map(key -> " " + key + " |").collect(Collectors.joining())
            + "\n|---|"
            + "---:|".repeat(keys.length);
    Stream<String> rows =
        Stream.of(Contender.values())
            .filter(contender -> isMeasured(benchmark, contender))
            .map(contender -> row(benchmark, counter, contender, keys));
    Stream<String> ratios =
        Stream.of(
                ratioRow(benchmark, counter, Contender.ACTOR, Contender.POSTGRES, keys),
                ratioRow(benchmark, counter, Contender.POSTGRES, Contender.RAW_OPTIMISTIC, keys))
            .flatMap(Optional::stream);
    return Stream.of(Stream.of(head), rows, ratios)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String row(String benchmark, String counter, Contender contender, String[] keys) {
    return "| "
        + contender.title()
        + " |"
        + Stream.of(keys)
            .map(
                key ->
                    String.format(
                        Locale.ROOT,
                        " %,.0f%s |",
                        median(rates(benchmark, counter, contender, key)),
                        counter.equals("accepted") ? p99(benchmark, contender, key) : ""))
            .collect(Collectors.joining());
  }

  private Optional<String> ratioRow(
      String benchmark, String counter, Contender one, Contender other, String[] keys) {
    if (!isMeasured(benchmark, other)) {
      return Optional.empty();
    }
    return Optional.of(
        "| **"
            + one.title()
            + " : "
            + other.title()
            + "** |"
            + Stream.of(keys)
                .map(
                    key ->
                        ratio(
                            rates(benchmark, counter, one, key),
                            rates(benchmark, counter, other, key)))
                .collect(Collectors.joining()));
  }

  private static String ratio(double[] one, double[] other) {
    double[] ratios = IntStream.range(0, one.length).mapToDouble(i -> one[i] / other[i]).toArray();
    DoubleSummaryStatistics range = DoubleStream.of(ratios).summaryStatistics();
    return String.format(
        Locale.ROOT, " **%.2f x** (%.2f–%.2f) |", median(ratios), range.getMin(), range.getMax());
  }

  private static double median(double[] values) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private boolean isMeasured(String benchmark, Contender contender) {
    return of(rates.getFirst(), benchmark, contender).findAny().isPresent();
  }

  private double[] rates(String benchmark, String counter, Contender contender, String keys) {
    return rates.stream()
        .map(pass -> find(pass, benchmark, contender, keys).getSecondaryResults().get(counter))
        .mapToDouble(rate -> Objects.requireNonNull(rate).getScore() * MS_PER_S)
        .toArray();
  }

  private String p99(String benchmark, Contender contender, String keys) {
    Statistics latency =
        find(latencies, benchmark, contender, keys).getPrimaryResult().getStatistics();
    return String.format(Locale.ROOT, " (%.1f ms)", latency.getPercentile(99));
  }

  private static RunResult find(
      Collection<RunResult> pass, String benchmark, Contender contender, String keys) {
    return of(pass, benchmark, contender)
        .filter(result -> keys.equals(result.getParams().getParam("keys")))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<RunResult> of(
      Collection<RunResult> pass, String benchmark, Contender contender) {
    return pass.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> contender.name().equals(result.getParams().getParam("contender")));
  }

  private String decide(String benchmark) {
    return rule.stream()
        .filter(
            result -> result.getParams().getBenchmark().endsWith("DecideBenchmark." + benchmark))
        .map(result -> result.getPrimaryResult().getScore())
        .map(score -> String.format(Locale.ROOT, "%,.0f", score))
        .findFirst()
        .orElseThrow();
  }
}
