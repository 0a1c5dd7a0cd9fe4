package hotseat.load.fault;

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

  /** Something was broken for a while. */
  public record Band(String what, long fromNanos, long toNanos) {}

  /** Something happened. */
  public record Note(String what, long nanos) {}

  /** A node could not answer anybody: it was dead, paused or about to start. */
  record Silence(int node, long fromNanos, long toNanos) {

    boolean meets(int other, long from, long to) {
      return node == other && from <= toNanos && to >= fromNanos;
    }
  }

  private static final long NEVER = Long.MAX_VALUE;

  private final List<Band> bands = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Silence> silences = new ArrayList<>();
  private final Map<String, Long> told = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private long endedNanos = NEVER;
  private OptionalInt concerned = OptionalInt.empty();

  public synchronized void breaks(String what, long nanos) {
    bands.add(new Band(what, nanos, NEVER));
  }

  /** Ends what was broken last. */
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

  synchronized void falls(int node, long nanos) {
    silences.add(new Silence(node, nanos, NEVER));
  }

  /** It answers again. */
  synchronized void rises(int node, long nanos) {
    silences.replaceAll(
        silence ->
            silence.node() == node && silence.toNanos() == NEVER
                ? new Silence(node, silence.fromNanos(), nanos)
                : silence);
  }

  /** The load is told to end. */
  public synchronized void ends(long nanos) {
    endedNanos = nanos;
  }

  /** The load has not gone on for longer, even if it was meant to. */
  synchronized long endedAt(long meantNanos) {
    return Math.min(endedNanos, meantNanos);
  }

  synchronized void tells(String name, long value) {
    told.put(name, value);
  }

  /** A figure that the script has measured; 0 if it has not come that far. */
  public synchronized long told(String name) {
    return told.getOrDefault(name, 0L);
  }

  /** Something that nobody may see was seen. */
  synchronized void finds(String what) {
    findings.add(what);
  }

  synchronized List<String> findings() {
    return List.copyOf(findings);
  }

  synchronized void concerns(int node) {
    concerned = OptionalInt.of(node);
  }

  /** The node that the scenario is about, if there is one. */
  public synchronized OptionalInt concerned() {
    return concerned;
  }

  /** In the order in which they began; what was never healed has no end. */
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

  /** Could this node answer nobody at some moment of this time? */
  synchronized boolean isSilent(int node, long fromNanos, long toNanos) {
    return silences.stream().anyMatch(silence -> silence.meets(node, fromNanos, toNanos));
  }
}
