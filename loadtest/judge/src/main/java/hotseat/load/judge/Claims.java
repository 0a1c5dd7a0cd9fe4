package hotseat.load.judge;

import hotseat.load.history.Attempts.Listed;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Lane;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.judge.clock.ClockSamples;
import hotseat.load.judge.clock.EpochNanos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The first pass over the operations: finds the maker of each version that an audit has.
 *
 * <p>An operation with an unknown outcome made a version if the audit has its tag. For seats
 * without an audit, this class only counts what may have happened; {@link BlackBox} does the rest.
 */
final class Claims implements Lane {

  /** A key that made a change on another seat than the one it was sent for. */
  private record Stray(int row, Operation operation, int ordinal) {}

  private final Chains chains;
  private final Versions versions;
  private final ClockSamples clock = new ClockSamples();
  private final ClockSamples plantedClock = new ClockSamples();
  private final ChangeTag tags = new ChangeTag();
  private final List<Stray> strays = new ArrayList<>();
  private int operations;
  private long reversed;

  Claims(Chains chains, Versions versions) {
    this.chains = chains;
    this.versions = versions;
  }

  int operations() {
    return operations;
  }

  /** Operations that completed before they were invoked, which is a mistake of the recorder. */
  long reversed() {
    return reversed;
  }

  ClockSamples clock() {
    return clock;
  }

  /** Planted operations have a clock of their own. */
  ClockSamples plantedClock() {
    return plantedClock;
  }

  @Override
  public void accept(Operation operation, int ordinal) {
    Chain chain = chains.of(operation.show(), operation.seat());
    operations += chain.isPlanted() ? 0 : 1;
    reversed += operation.completedNanos() < operation.invokedNanos() ? 1 : 0;
    if (operation.attempts() instanceof Listed) {
      operation.forEachAnswer(answer -> see(answer, chain, ordinal));
    } else {
      see(operation, chain, ordinal);
    }
    if (!operation.kind().isCommand()) {
      return;
    }
    switch (operation.outcome()) {
      case ACCEPTED, UNKNOWN -> mayHaveChanged(operation, chain, ordinal);
      case OBSERVED, NOT_APPLIED -> {
        // Its answer says that it changed nothing. Unexplained checks that later.
      }
    }
  }

  private void see(Operation answer, Chain chain, int ordinal) {
    if (answer.seen().isPresent()) {
      see(answer, answer.seen().get(), chain, ordinal);
    }
  }

  private void see(Operation operation, Seen seen, Chain chain, int ordinal) {
    chain.reported(seen.version());
    if (chain.isArea() && AreaRoom.isFull(operation, seen)) {
      chain.wasFullAt(seen.version());
    }
    if (!operation.isReplayed()) {
      ClockSamples samples = chain.isPlanted() ? plantedClock : clock;
      samples.add(operation, EpochNanos.of(seen.at()), ordinal);
    }
  }

  private void mayHaveChanged(Operation operation, Chain chain, int ordinal) {
    if (!chain.isAudited()) {
      chain.mayHaveChanged();
      return;
    }
    int row = versions.find(tags.of(operation.id()), namedRow(operation, chain));
    if (row == Versions.NO_ROW) {
      return;
    }
    if (chain.hasRow(row)) {
      versions.claim(row, operation, ordinal);
    } else {
      strays.add(new Stray(row, operation, ordinal));
    }
  }

  private static int namedRow(Operation operation, Chain chain) {
    if (operation.seen().isEmpty() || !chain.hasBegun()) {
      return Versions.NO_ROW;
    }
    long version = operation.seen().get().version();
    return chain.has(version) ? chain.row(version) : Versions.NO_ROW;
  }

  /** Claims for the strays of all lanes, after the claims of operations on the seat itself. */
  static void settleStrays(List<Claims> lanes, Versions versions) {
    lanes.stream()
        .flatMap(lane -> lane.strays.stream())
        .sorted(Comparator.comparingInt(Stray::ordinal))
        .forEach(stray -> versions.claim(stray.row, stray.operation, stray.ordinal));
  }
}
