package hotseat.load.judge;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import java.util.function.Consumer;

/**
 * The first look at the operations: who made what, where an audit tells what was made.
 *
 * <p>An operation whose buyer was told nothing has made a version if the audit has its tag. Of
 * seats without an audit this one only counts what may have happened, for {@link BlackBox}.
 */
final class Claims implements Consumer<Operation> {

  private final Chains chains;
  private final Versions versions;
  private final Clock clock;
  private final ChangeTag tags = new ChangeTag();
  private int next;
  private long reversed;

  Claims(Chains chains, Versions versions, Clock clock) {
    this.chains = chains;
    this.versions = versions;
    this.clock = clock;
  }

  int operations() {
    return next;
  }

  /** Operations that ended before they began: that is the recorder's mistake. */
  long reversed() {
    return reversed;
  }

  @Override
  public void accept(Operation operation) {
    int ordinal = next;
    next = Math.incrementExact(next);
    reversed += operation.completedNanos() < operation.invokedNanos() ? 1 : 0;
    Chain chain = chains.of(operation.show(), operation.seat());
    if (operation.seen().isPresent()) {
      see(operation, operation.seen().get(), chain, ordinal);
    }
    if (!operation.kind().isCommand()) {
      return;
    }
    switch (operation.outcome()) {
      case ACCEPTED, UNKNOWN -> mayHaveChanged(operation, chain, ordinal);
      case OBSERVED, NOT_APPLIED -> {
        // It says of itself that it has changed nothing; whether that is so shows at the end.
      }
    }
  }

  private void see(Operation operation, Seen seen, Chain chain, int ordinal) {
    chain.told(seen.version());
    if (chain.isArea() && AreaRoom.isFull(operation, seen)) {
      chain.wasFullAt(seen.version());
    }
    if (!operation.isReplayed()) {
      clock.sample(operation, EpochNanos.of(seen.at()), ordinal);
    }
  }

  private void mayHaveChanged(Operation operation, Chain chain, int ordinal) {
    if (!chain.isAudited()) {
      chain.mayHaveChanged();
      return;
    }
    int row = versions.find(tags.of(operation.id()));
    if (row != Versions.NO_ROW) {
      versions.claim(row, operation, ordinal);
    }
  }
}
