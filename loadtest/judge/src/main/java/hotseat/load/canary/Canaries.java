package hotseat.load.canary;

import hotseat.load.evidence.EvidenceWriter;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Operation;
import hotseat.load.result.Violation;
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
 * The violations that are planted in every history: each one once at its beginning, once in its
 * middle and once at its end, each on a seat of its own, of shows that are not for sale. A check
 * that does not report a planted violation that it should find did not check that part, and its
 * violations about the rest are worthless.
 *
 * <p>They pass through recorder, file and checks like real operations and real evidence. They have
 * a clock of their own, so that they are evidence neither for nor against a contestant.
 */
public final class Canaries {

  /** The number of this set in the header of a history. */
  public static final int SET = 1;

  // A time that no contestant's clock shows.
  private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");

  // No run lasts longer. A header that says so must not move them out of all bounds.
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

  /** The planted violations for the history with this header, which says when they happen. */
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
   * Whether this is what was planted there. On the show of the oldest canary, any other violation
   * counts as on a seat that is for sale.
   */
  public static boolean isMeant(Violation violation, String show) {
    return isPlanted(show)
        && (!show.equals(OldCanary.SHOW) || violation == OldCanary.SIGHTING.violation());
  }

  /** Passes only the operations of buyers to the consumer. */
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

  /** Plants the operations in the history. */
  public void plant(Place place, HistoryWriter history) {
    history.writeApart(operations(place));
  }

  /** Plants all operations in a history without anything in between. */
  public void plantAll(HistoryWriter history) {
    Arrays.stream(Place.values()).forEach(place -> plant(place, history));
  }

  /** Plants all evidence in a file without anything in between. */
  public void plantAll(EvidenceWriter evidence) {
    Arrays.stream(Place.values()).forEach(place -> plant(place, evidence));
  }

  /** Plants the evidence: the audit lines and the final reads. */
  public void plant(Place place, EvidenceWriter evidence) {
    List<Plot> plots = plots(place);
    evidence.audit(place.show(), plots.stream().flatMap(plot -> plot.audit().stream()).iterator());
    plots.stream().flatMap(plot -> plot.reads().stream()).forEach(evidence::read);
  }

  /** What a check that finds these violations must report for a history with this set. */
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

  /** An unreadable line names no seat, and an imbalance belongs to a buyer. */
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
