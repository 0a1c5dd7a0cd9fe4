package hotseat.actor;

import hotseat.actor.Asked.Past;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Spent;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
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
 * Everything that was waiting for a seat, decided in the order in which it came.
 *
 * <p>An answer that rests on what is committed is given at once. From the first accepted change on,
 * every answer rests on what is about to be written, the refusals and the looks too, and waits for
 * it.
 */
final class Batch {

  private record Resting(Asked asked, Decision decision) {}

  private final String node;
  private final SeatId id;
  private final Memory memory;
  private final Instant now;
  private final Optional<Instant> trustUntil;
  private final Doubt doubt;
  private final long decidedNanos = System.nanoTime();

  private final List<Resting> resting = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<UUID> keys = new HashSet<>();
  private final List<Asked> suspects = new ArrayList<>();
  private Seat after;
  private Instant validUntil;

  /**
   * @param trustUntil see {@link ReadGuard#trustUntil()}; without it nothing can be accepted
   * @param doubt the earlier writes that may still be committed; their keys are never refused
   */
  Batch(
      String node,
      SeatId id,
      Memory memory,
      Instant now,
      Optional<Instant> trustUntil,
      Doubt doubt) {
    this.node = node;
    this.id = id;
    this.memory = memory;
    this.now = now;
    this.trustUntil = trustUntil;
    this.doubt = doubt;
    this.after = memory.seat();
    this.validUntil = trustUntil.orElse(Instant.MIN);
  }

  void decide(List<Asked> waiting) {
    waiting.forEach(this::decide);
  }

  private void decide(Asked asked) {
    if (asked.isTooLate(decidedNanos, now)) {
      doubt.tellNotApplied(asked, node, Obstacle.OVERLOADED);
    } else if (asked.key().filter(key -> isSuspect(asked, key)).isPresent()) {
      suspects.add(asked.suspected());
    } else {
      answer(asked, asked.command().map(this::decide).orElseGet(this::look));
    }
  }

  private boolean isSuspect(Asked asked, UUID key) {
    return keys.contains(key) || (asked.past() == Past.NEW && memory.keys().mayContain(key));
  }

  private Decision decide(Command command) {
    return SeatRules.decide(after, command, now);
  }

  private Decision look() {
    return new Observed(after, after.at(now));
  }

  private void answer(Asked asked, Decision decision) {
    if (decision instanceof Accepted accepted) {
      if (trustUntil.isEmpty()) {
        doubt.tellNotApplied(asked, node, Obstacle.NOT_READY);
        return;
      }
      accept(accepted);
    } else if (decision instanceof Refused && doubt.forbidsRefusal(asked)) {
      asked.tellUnknown(node);
      return;
    }
    if (changes.isEmpty()) {
      asked.tell(node, new Decided(decision, asked.waited(decidedNanos)));
    } else {
      resting.add(new Resting(asked, decision));
    }
  }

  private void accept(Accepted accepted) {
    changes.add(accepted.change());
    keys.add(accepted.change().key());
    after = accepted.after();
    if (accepted.validUntil().isBefore(validUntil)) {
      validUntil = accepted.validUntil();
    }
  }

  /** What has to be stored before those who rest on it may be told. */
  Optional<Write> write() {
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Write(id, memory.seat().version(), after, changes, validUntil));
  }

  /** It is stored: tells everybody who rests on it, and what the owner remembers from now on. */
  Memory written() {
    long writeNanos = System.nanoTime() - decidedNanos;
    for (Resting one : resting) {
      Spent spent =
          one.asked()
              .waited(decidedNanos)
              .lasted("write", writeNanos)
              .counted("batch", changes.size());
      one.asked().tell(node, new Decided(one.decision(), spent));
    }
    return memory.after(after, keys);
  }

  /** It is not stored, or nobody knows: those who rest on it go back to the queue. */
  List<Asked> takenBack(UnaryOperator<Asked> as) {
    List<Asked> asked = new ArrayList<>(resting.stream().map(Resting::asked).map(as).toList());
    asked.addAll(suspects);
    return asked;
  }

  /** Those whose key may have had its effect already, perhaps in this very batch. */
  List<Asked> suspects() {
    return suspects;
  }

  /** Of the changes that the write makes. */
  Set<UUID> keys() {
    return keys;
  }

  /** Until when the write may take effect. */
  Instant validUntil() {
    return validUntil;
  }
}
