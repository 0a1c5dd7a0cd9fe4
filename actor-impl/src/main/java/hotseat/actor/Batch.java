package hotseat.actor;

import hotseat.actor.PendingAsk.KeyCheck;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent;
import hotseat.model.Change;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The decisions on all requests that waited for a seat, in the order of arrival, and the one write
 * that stores their changes.
 *
 * <p>An answer that depends on committed state alone is sent at once. From the first accepted
 * change on, every answer depends on the pending write, including refusals and reads, and waits for
 * it.
 */
final class Batch {

  private record AwaitingWrite(PendingAsk ask, Decision decision) {}

  private final SeatContext context;
  private final SeatId id;
  private final Memory memory;
  private final long decidedNanos;

  private final List<AwaitingWrite> awaiting = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<UUID> keys = new HashSet<>();
  private final List<PendingAsk> setAside = new ArrayList<>();
  private Seat seat;
  private Instant validUntil;

  /**
   * @param memory the committed seat, and the keys that changed it lately
   * @param validUntil the time until which the write may take effect
   */
  Batch(SeatContext context, SeatId id, Memory memory, Instant validUntil) {
    this.context = context;
    this.decidedNanos = context.ticker().nanos();
    this.id = id;
    this.memory = memory;
    this.seat = memory.seat();
    this.validUntil = validUntil;
  }

  long decidedNanos() {
    return decidedNanos;
  }

  /** The seat as the decisions so far leave it. */
  Seat seat() {
    return seat;
  }

  /** Whether the key of this request may already have made a change, perhaps in this batch. */
  boolean keyMayBeUsed(PendingAsk ask) {
    return ask.key()
        .filter(
            key ->
                keys.contains(key)
                    || (ask.keyCheck() == KeyCheck.NEW && memory.keys().mayContain(key)))
        .isPresent();
  }

  /** Leaves the request undecided until its key has been looked up in the database. */
  void setAside(PendingAsk ask) {
    setAside.add(ask.suspected());
  }

  void accept(PendingAsk ask, Accepted accepted) {
    changes.add(accepted.change());
    keys.add(accepted.change().key());
    seat = accepted.after();
    if (accepted.validUntil().isBefore(validUntil)) {
      validUntil = accepted.validUntil();
    }
    answer(ask, accepted);
  }

  /** Answers at once, or after the pending write. */
  void answer(PendingAsk ask, Decision decision) {
    if (changes.isEmpty()) {
      ask.tell(context, new Decided(decision, ask.waited(decidedNanos)));
    } else {
      awaiting.add(new AwaitingWrite(ask, decision));
    }
  }

  /** The write that must be stored before the answers that depend on it are sent. */
  Optional<Write> pendingWrite() {
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Write(id, memory.seat().version(), seat, changes, validUntil));
  }

  /** The write is stored: sends all answers that depend on it. */
  void acknowledgeAll() {
    long writeNanos = context.ticker().nanos() - decidedNanos;
    for (AwaitingWrite one : awaiting) {
      Spent spent =
          one.ask()
              .waited(decidedNanos)
              .lasted("write", writeNanos)
              .counted("batch", changes.size());
      one.ask().tell(context, new Decided(one.decision(), spent));
    }
  }

  /** The owner's memory once the write is stored. */
  Memory memoryAfter() {
    return memory.after(seat, keys);
  }

  /**
   * Withdraws all decisions that were not sent, as the write is not stored or its outcome unknown.
   *
   * @param as how the requests are marked whose decision is withdrawn
   * @return these requests and those that were set aside
   */
  List<PendingAsk> takeBack(UnaryOperator<PendingAsk> as) {
    List<PendingAsk> asks =
        new ArrayList<>(awaiting.stream().map(AwaitingWrite::ask).map(as).toList());
    asks.addAll(setAside);
    return asks;
  }

  /** The requests whose key may already have made a change, perhaps in this very batch. */
  List<PendingAsk> setAside() {
    return setAside;
  }

  /** The keys of the changes that the write makes. */
  Set<UUID> keys() {
    return keys;
  }

  /** The time until which the write may take effect. */
  Instant validUntil() {
    return validUntil;
  }
}
