package hotseat.load.canary;

import hotseat.load.history.EvidenceWriter;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Operation;
import hotseat.load.violation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is planted in every history: each violation once at its beginning, once in its middle and
 * once at its end, each on a seat of its own of shows that nobody sells. Whoever checks a history
 * and does not report one of them that is his to report has not looked there, and what he says
 * about the rest is worth nothing.
 *
 * <p>They go the whole way of real operations and real evidence: through recorder, file and checks.
 * They have a clock of their own, so that they bear witness neither for nor against anybody.
 */
public final class Canaries {

  /** What the header of a history says in which these are. */
  public static final int SET = 1;

  // A clock that no contestant has.
  private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");

  // No run lasts longer, and whoever says so must not move them out of all bounds.
  private static final long SPAN_NANOS_MAX = Duration.ofDays(1).toNanos();

  private static final Set<String> SHOWS = shows();

  private final long fromNanos;
  private final long spanNanos;
  private final int buyers;

  private Canaries(long fromNanos, long spanNanos, int buyers) {
    this.fromNanos = fromNanos;
    this.spanNanos = spanNanos;
    this.buyers = buyers;
  }

  /** Those of the history with this header; it says when they have happened. */
  public static Canaries of(Header header) {
    long span = header.measuredToNanos() - header.measuredFromNanos();
    boolean isPossible = span >= 0 && span <= SPAN_NANOS_MAX;
    return new Canaries(
        header.measuredFromNanos(), isPossible ? span : SPAN_NANOS_MAX, header.buyers());
  }

  private static Set<String> shows() {
    Set<String> shows = new HashSet<>(Set.of(OldCanary.SHOW));
    Arrays.stream(Place.values()).map(Place::show).forEach(shows::add);
    return Set.copyOf(shows);
  }

  public static boolean isPlanted(String show) {
    return SHOWS.contains(show);
  }

  /**
   * Is this what was planted there? Of the oldest canary anything else is as bad as of any seat.
   */
  public static boolean isMeant(Violation violation, String show) {
    return isPlanted(show)
        && (!show.equals(OldCanary.SHOW) || violation == OldCanary.SIGHTING.violation());
  }

  /** Shows the consumer only what buyers have done. */
  public static Consumer<Operation> hiddenFrom(Consumer<Operation> consumer) {
    return operation -> {
      if (!isPlanted(operation.show())) {
        consumer.accept(operation);
      }
    };
  }

  private List<Operation> operations(Place place) {
    return plots(place).stream().flatMap(plot -> plot.operations().stream()).toList();
  }

  /** Into the history. */
  public void plant(Place place, HistoryWriter history) {
    history.writeApart(operations(place));
  }

  /** Into a history in which nothing else happens in between. */
  public void plantAll(HistoryWriter history) {
    Arrays.stream(Place.values()).forEach(place -> plant(place, history));
  }

  /** Into evidence in which nothing else stands in between. */
  public void plantAll(EvidenceWriter evidence) {
    Arrays.stream(Place.values()).forEach(place -> plant(place, evidence));
  }

  /** Into the evidence: what is stored of them, and what nodes are said to have read. */
  public void plant(Place place, EvidenceWriter evidence) {
    List<Plot> plots = plots(place);
    evidence.audit(place.show(), plots.stream().flatMap(plot -> plot.audit().stream()).iterator());
    plots.stream().flatMap(plot -> plot.reads().stream()).forEach(evidence::read);
  }

  /** What somebody must report who finds these violations, in a history that has this set. */
  public static Set<Sighting> expected(int set, Set<Violation> violations) {
    Set<Sighting> expected = new HashSet<>();
    if (set != SET) {
      return Set.of(OldCanary.SIGHTING);
    }
    for (Place place : Place.values()) {
      violations.forEach(
          violation -> expected.add(new Sighting(violation, place.show(), seatOf(violation))));
    }
    return expected;
  }

  /** A line that is none tells of no seat, and what does not add up is the buyer's. */
  private static String seatOf(Violation violation) {
    return EnumSet.of(Violation.AUDIT_UNREADABLE, Violation.UNBALANCED).contains(violation)
        ? ""
        : Plots.seat(violation);
  }

  private List<Plot> plots(Place place) {
    long after = spanNanos / 2 * place.halves();
    List<Plot> plots = new ArrayList<>();
    for (Violation violation : Violation.values()) {
      Plot plot =
          new Plot(
              place.show(),
              Plots.seat(violation),
              buyers + plots.size(),
              fromNanos + after,
              ORIGIN.plusNanos(after));
      plots.add(Plots.unfold(violation, plot));
    }
    return plots;
  }
}
