package hotseat.load.fault.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What was done to a stage, and when, on the clock of {@code System.nanoTime}, which all processes
 * of a machine share.
 */
public final class Journal {

  /** A period during which something was broken. */
  public record Band(String what, long fromNanos, long toNanos) {}

  /** An event. */
  public record Note(String what, long nanos) {}

  /** A period in which a node could not answer: it was dead, paused or starting. */
  record Silence(int node, long fromNanos, long toNanos) {

    boolean meets(int other, long from, long to) {
      return node == other && from <= toNanos && to >= fromNanos;
    }
  }

  private static final long NEVER = Long.MAX_VALUE;

  private final List<Band> bands = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Silence> silences = new ArrayList<>();
  private final Map<String, Long> figures = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private long endedNanos = NEVER;
  private OptionalInt concerned = OptionalInt.empty();

  public synchronized void breaks(String what, long nanos) {
    bands.add(new Band(what, nanos, NEVER));
  }

  /** Ends the fault that began last. */
  public synchronized void heals(String what, long nanos) {
    bands.add(ended(bands.removeLast(), nanos));
    notes.add(new Note(what, nanos));
  }

  private static Band ended(Band band, long nanos) {
    return new Band(band.what(), band.fromNanos(), nanos);
  }

  public synchronized void notes(String what, long nanos) {
    notes.add(new Note(what, nanos));
  }

  public synchronized void falls(int node, long nanos) {
    silences.add(new Silence(node, nanos, NEVER));
  }

  /** The node answers again. */
  public synchronized void rises(int node, long nanos) {
    silences.replaceAll(
        silence ->
            silence.node() == node && silence.toNanos() == NEVER
                ? new Silence(node, silence.fromNanos(), nanos)
                : silence);
  }

  /** The load is stopped. */
  public synchronized void ends(long nanos) {
    endedNanos = nanos;
  }

  /** When the load ended: as planned, or earlier if it was stopped. */
  public synchronized long endedAt(long meantNanos) {
    return Math.min(endedNanos, meantNanos);
  }

  public synchronized void measured(String name, long value) {
    figures.put(name, value);
  }

  /** A figure measured by the script, or 0 if the script did not get that far. */
  public synchronized long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  /** Records an observation that no correct implementation can show. */
  public synchronized void finds(String what) {
    violations.add(what);
  }

  public synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  public synchronized void concerns(int node) {
    concerned = OptionalInt.of(node);
  }

  /** The node that the scenario is about, if any. */
  public synchronized OptionalInt concerned() {
    return concerned;
  }

  /** In the order in which they began. A fault that was never healed has no end. */
  public synchronized List<Band> bands() {
    return List.copyOf(bands);
  }

  public synchronized List<Note> notes() {
    return List.copyOf(notes);
  }

  public synchronized Optional<Long> brokenAt() {
    return bands.stream().map(Band::fromNanos).min(Long::compare);
  }

  public synchronized Optional<Long> healedAt() {
    return bands.stream().map(Band::toNanos).filter(nanos -> nanos != NEVER).max(Long::compare);
  }

  /** Whether this node was unable to answer at any moment of this period. */
  public synchronized boolean isSilent(int node, long fromNanos, long toNanos) {
    return silences.stream().anyMatch(silence -> silence.meets(node, fromNanos, toNanos));
  }
}
