package hotseat.load.fault.observation;

import hotseat.load.summary.Fault.Band;
import hotseat.load.summary.Fault.Chronicle;
import hotseat.load.summary.Fault.Mark;
import hotseat.load.summary.Fault.Owners;
import hotseat.load.summary.Fault.Span;
import java.util.ArrayList;
import java.util.List;

/** What happened when, as the report draws it. */
public final class TimeLine {

  // A reader cannot compare more strips than this.
  private static final int SEATS_MAX = 12;
  private static final int NO_OWNER = -1;

  private TimeLine() {}

  public static Chronicle of(Observed observed, List<String> nodeNames) {
    return new Chronicle(
        observed.tally().course(), bands(observed), marks(observed), owners(observed, nodeNames));
  }

  private static List<Band> bands(Observed observed) {
    Clock clock = observed.tally().clock();
    return observed.journal().bands().stream()
        .map(band -> new Band(band.what(), clock.ms(band.fromNanos()), clock.ms(band.toNanos())))
        .toList();
  }

  private static List<Mark> marks(Observed observed) {
    Clock clock = observed.tally().clock();
    return observed.journal().notes().stream()
        .map(note -> new Mark(note.what(), clock.ms(note.nanos())))
        .toList();
  }

  /** Of the hot seats, where seats have owners. */
  private static List<Owners> owners(Observed observed, List<String> nodeNames) {
    return observed.tally().hotSeats().stream()
        .map(seat -> new Owners(seat, spans(observed.tally().trace(seat).owners(), nodeNames)))
        .filter(owners -> !owners.spans().isEmpty())
        .limit(SEATS_MAX)
        .toList();
  }

  /** A node's span lasts until another node says that it owns the seat. */
  static List<Span> spans(int[] owners, List<String> nodeNames) {
    List<Span> spans = new ArrayList<>();
    int node = NO_OWNER;
    int from = 0;
    int last = 0;
    for (int tenth = 0; tenth < owners.length; tenth++) {
      if (owners[tenth] == NO_OWNER) {
        continue;
      }
      if (owners[tenth] != node) {
        add(spans, node, from, last, nodeNames);
        node = owners[tenth];
        from = tenth;
      }
      last = tenth;
    }
    add(spans, node, from, last, nodeNames);
    return spans;
  }

  private static void add(List<Span> spans, int node, int from, int last, List<String> nodeNames) {
    if (node != NO_OWNER) {
      int fromMs = from * Clock.TENTH_MS;
      spans.add(new Span(nodeNames.get(node), fromMs, (last + 1) * Clock.TENTH_MS));
    }
  }
}
