package hotseat.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/** The results of one run as a page that a person can read. */
record HeartsTable(Collection<RunResult> results, String database) {

  private static final String RESERVE = "reserve";
  private static final String HOLD_AND_RELEASE = "holdAndRelease";
  private static final double MS_PER_S = 1_000;

  String markdown() {
    return Stream.of(
            "# The two hearts in process",
            introduction(),
            "## Every command changes its key (`reserve` in standing areas)",
            "Accepted per second (p99 of all calls).",
            table(RESERVE, "accepted", "1", "50", "10000"),
            "## Numbered seats are exclusive (hold, then release; who finds it taken is refused)",
            "With 50 seats, 80 % of the callers want the same 10. Accepted per second (p99 of a round: a hold and, if it was accepted, its release).",
            table(HOLD_AND_RELEASE, "accepted", "1", "50"),
            "Refused per second:",
            table(HOLD_AND_RELEASE, "refused", "1", "50"),
            "## The rule alone",
            "`SeatRules.decide` on one thread: "
                + decide("accept")
                + " acceptances or "
                + decide("refuse")
                + " refusals per second.")
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String introduction() {
    return String.format(
        Locale.ROOT,
        """
        Made by `./hotseat bench`, all in one run on %d processors: Java %s, %s.
        %d callers (virtual threads), %d connections, no HTTP. Everything that was accepted is
        durable and audited, except for `raw_conditional`.

        * `raw_optimistic`: SELECT, then compare and set with the audit row in one statement; when
          lost, at once again, without giving the connection back.
        * `raw_conditional`: one UPDATE that carries its condition; no audit row, no idempotency.

        Compare within a column; another machine or another day gives other figures and, it is hoped, similar ratios.""",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        database,
        HeartsBenchmark.CALLERS,
        Arena.CONNECTIONS);
  }

  private String table(String benchmark, String counter, String... keys) {
    String head =
        "| |"
            + Stream.of(keys).map(key -> " " + key + " |").collect(Collectors.joining())
            + "\n|---|"
            + "---:|".repeat(keys.length);
    Stream<String> rows =
        Stream.of(Contender.values())
            .filter(contender -> find(benchmark, contender, keys[0], Mode.Throughput).isPresent())
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
                        rate(benchmark, counter, contender, key),
                        counter.equals("accepted") ? p99(benchmark, contender, key) : ""))
            .collect(Collectors.joining());
  }

  private Optional<String> ratioRow(
      String benchmark, String counter, Contender one, Contender other, String[] keys) {
    if (find(benchmark, other, keys[0], Mode.Throughput).isEmpty()) {
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
                        String.format(
                            Locale.ROOT,
                            " **%.1f x** |",
                            rate(benchmark, counter, one, key)
                                / rate(benchmark, counter, other, key)))
                .collect(Collectors.joining()));
  }

  private double rate(String benchmark, String counter, Contender contender, String keys) {
    RunResult result = find(benchmark, contender, keys, Mode.Throughput).orElseThrow();
    return Objects.requireNonNull(result.getSecondaryResults().get(counter)).getScore() * MS_PER_S;
  }

  private String p99(String benchmark, Contender contender, String keys) {
    return find(benchmark, contender, keys, Mode.SampleTime)
        .map(result -> result.getPrimaryResult())
        .map(
            latency ->
                String.format(Locale.ROOT, " (%.1f ms)", latency.getStatistics().getPercentile(99)))
        .orElse("");
  }

  private Optional<RunResult> find(String benchmark, Contender contender, String keys, Mode mode) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
        .filter(result -> result.getParams().getMode() == mode)
        .filter(result -> contender.name().equals(result.getParams().getParam("contender")))
        .filter(result -> keys.equals(result.getParams().getParam("keys")))
        .findFirst();
  }

  private String decide(String benchmark) {
    return results.stream()
        .filter(
            result -> result.getParams().getBenchmark().endsWith("DecideBenchmark." + benchmark))
        .map(result -> result.getPrimaryResult().getScore())
        .map(score -> String.format(Locale.ROOT, "%,.0f", score))
        .findFirst()
        .orElseThrow();
  }
}
