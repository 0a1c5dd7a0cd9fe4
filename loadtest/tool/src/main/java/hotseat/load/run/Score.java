package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The results of a soak so far. Sums cover the medleys that were judged. */
final class Score {

  // Left out, because a medley lasts as long as its script, and each has a seed of its own.
  private static final Set<String> OF_TRIALS =
      Set.of("trials", "warmUpSeconds", "firstWarmUpSeconds", "seconds", "seed");

  private record Medley(long seed, Fault fault) {

    boolean isJudged() {
      return fault.verdict() == Verdict.VALID || fault.verdict() == Verdict.INVALID;
    }
  }

  private final String implementation;
  private final Map<String, String> provenance;
  private final List<Medley> medleys = new ArrayList<>();

  Score(String implementation, Map<String, String> provenance) {
    this.implementation = implementation;
    this.provenance = provenance;
  }

  void add(long seed, Fault fault) {
    medleys.add(new Medley(seed, fault));
  }

  int medleys() {
    return medleys.size();
  }

  /** Has a medley broken the contract? */
  boolean isBroken() {
    return medleys.stream().anyMatch(medley -> medley.fault().verdict() == Verdict.INVALID);
  }

  int exitCode() {
    if (isBroken()) {
      return Verdict.INVALID.exitCode();
    }
    return judged() > 0 ? Verdict.VALID.exitCode() : Verdict.VOID.exitCode();
  }

  private long judged() {
    return medleys.stream().filter(Medley::isJudged).count();
  }

  private long sum(ToLongFunction<Fault> figure) {
    return medleys.stream()
        .filter(Medley::isJudged)
        .mapToLong(medley -> figure.applyAsLong(medley.fault()))
        .sum();
  }

  /** The last medley, and the sums so far. */
  String latest() {
    Medley last = medleys.getLast();
    String line =
        String.format(
            Locale.ROOT,
            "seed %-8d %-12s %4d seats moved  %7d operations   so far: %d judged, %,d seats moved",
            last.seed(),
            last.fault().verdict(),
            last.fault().ownerChanges(),
            last.fault().operationsJudged(),
            judged(),
            sum(Fault::ownerChanges));
    return last.fault().verdict() == Verdict.VALID
        ? line
        : line + "\n    " + String.join("\n    ", last.fault().reasons());
  }

  /** The sums, and whether the contract was broken. */
  String sentence() {
    String sums =
        String.format(
            Locale.ROOT,
            "%d of %d medleys judged: %,d operations, seats changed their owner %,d times under"
                + " load, %,d commands retried, %,d writes fenced",
            judged(),
            medleys.size(),
            sum(Fault::operationsJudged),
            sum(Fault::ownerChanges),
            sum(fault -> fault.counts().repeated()),
            sum(Fault::fencedWrites));
    return sums + (isBroken() ? "; " + again() : "; no contract violation");
  }

  private String again() {
    return "contract broken; repeat with: ./hotseat soak --implementation %s --seed %d --medleys 1"
        .formatted(implementation, medleys.getLast().seed());
  }

  /** Writes the whole score as a page, over the previous one. */
  void write(Path file) {
    try {
      Files.writeString(file, markdown());
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private String markdown() {
    StringBuilder page = new StringBuilder("# Soak of " + implementation + "\n\n");
    page.append(sentence()).append(".\n\n");
    page.append("| seed | verdict | seats moved | operations | accepted | unknown | fenced |");
    page.append(" longest pause of a seat | faults |\n");
    page.append("|---:|---|---:|---:|---:|---:|---:|---:|---|\n");
    medleys.forEach(medley -> page.append(row(medley)));
    page.append("\nOn: ").append(String.join(", ", facts())).append(".\n");
    return page.toString();
  }

  private List<String> facts() {
    return provenance.entrySet().stream()
        .filter(entry -> !OF_TRIALS.contains(entry.getKey()))
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toList();
  }

  private static String row(Medley medley) {
    Fault fault = medley.fault();
    return String.format(
        Locale.ROOT,
        "| %d | %s | %d | %,d | %,d | %,d | %d | %.1f s | %s |%n",
        medley.seed(),
        fault.verdict(),
        fault.ownerChanges(),
        fault.operationsJudged(),
        fault.counts().accepted(),
        fault.counts().unknown(),
        fault.fencedWrites(),
        fault.impact().unavailableMs().max() / 1e3,
        String.join("; ", fault.chronicle().bands().stream().map(band -> band.what()).toList()));
  }
}
