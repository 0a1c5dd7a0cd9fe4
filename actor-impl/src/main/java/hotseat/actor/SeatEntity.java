package hotseat.actor;

import hotseat.actor.Loading.Failed;
import hotseat.actor.Loading.Missing;
import hotseat.actor.Loading.Read;
import hotseat.actor.SeatMessage.Ask;
import hotseat.actor.SeatMessage.Loaded;
import hotseat.actor.SeatMessage.Stop;
import hotseat.actor.SeatMessage.Written;
import hotseat.actor.SeatWriter.Ended;
import hotseat.actor.SeatWriter.Unavailable;
import hotseat.api.Reply.Obstacle;
import hotseat.model.SeatId;
import hotseat.store.Found.Absent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/**
 * One seat: the only one in the cluster who writes its row.
 *
 * <pre>
 *   commands and looks                                            the row of the seat
 *
 *     ──▶ waiting ── idle? ──▶ decide all, in order
 *                                no change  ─▶ answer from memory
 *                                changes    ─▶ replace(17 → 17 + n) ──▶  still 17? then 17 + n
 *            ▲                                   written  ─▶ answer all, go on with what waits
 *            │                                   lost     ─▶ not the owner: nobody is told yes
 *            └────────── load, decide again ◀──  unknown  ─▶ the keys tell what had its effect
 *
 *   stop ─▶ decide nothing more, send on what waits, stop when no write can arrive any more
 * </pre>
 *
 * <p>The mailbox is the judge. While a write is under way commands gather, and the next write
 * carries all their changes: the hotter the seat, the larger the batch. The row version only
 * convicts an owner that is one no longer.
 *
 * <p>Memory answers only while the {@link ReadGuard} holds. Otherwise every batch reads the row
 * first, and only those are answered who asked before that; so does an owner of whose seat writes
 * may still be committed (see {@link Doubt}).
 */
final class SeatEntity extends AbstractBehavior<SeatMessage> {

  private final SeatId id;
  private final Ownership owner;
  private final ActorRef<ClusterSharding.ShardCommand> shard;

  private final Waiting waiting = new Waiting();
  private final Trust trust;
  private final SeatTime time = new SeatTime();
  private Optional<Memory> memory = Optional.empty();
  private boolean isBusy;
  private boolean isStopping;

  SeatEntity(
      ActorContext<SeatMessage> context,
      SeatId id,
      Ownership owner,
      ActorRef<ClusterSharding.ShardCommand> shard) {
    super(context);
    this.id = id;
    this.owner = owner;
    this.shard = shard;
    this.trust = new Trust(id, owner);
  }

  @Override
  public Receive<SeatMessage> createReceive() {
    return newReceiveBuilder()
        .onMessage(Ask.class, this::onAsk)
        .onMessage(Loaded.class, this::onLoaded)
        .onMessage(Written.class, this::onWritten)
        .onMessage(Stop.class, _ -> onStop())
        .onSignal(PostStop.class, _ -> onStopped())
        .build();
  }

  private Behavior<SeatMessage> onAsk(Ask ask) {
    if (ask.redelivered()) {
      owner.redelivered().increment();
    }
    Asked asked = Asked.now(ask);
    if (!waiting.join(asked)) {
      refuse(List.of(asked), Obstacle.OVERLOADED);
    }
    return goOn();
  }

  private Behavior<SeatMessage> goOn() {
    if (isStopping) {
      sendOn();
      return isBusy ? this : stopOrWait();
    }
    while (!isBusy && !waiting.isEmpty()) {
      List<Asked> next = waiting.next();
      Optional<Instant> until = trust.until();
      if (memory.isPresent() && until.isPresent() && !trust.mustRead() && noneIsSuspect(next)) {
        decide(next, memory.get(), owner.clock().now(), until);
      } else {
        load(next);
      }
    }
    return this;
  }

  private void decide(List<Asked> asked, Memory known, Instant now, Optional<Instant> trustUntil) {
    Instant at = time.notBeforeTheLast(now);
    Batch batch = new Batch(owner.node(), id, known, at, trustUntil, trust.doubt());
    batch.decide(asked);
    batch
        .write()
        .ifPresentOrElse(
            write -> {
              isBusy = true;
              getContext()
                  .pipeToSelf(
                      owner.writer().replace(write),
                      (outcome, failure) -> Written.of(batch, outcome, failure));
            },
            () -> waiting.comeBack(batch.suspects()));
  }

  private Behavior<SeatMessage> onWritten(Written written) {
    isBusy = false;
    Batch batch = written.batch();
    switch (written.outcome()) {
      case Ended.WRITTEN -> {
        memory = Optional.of(batch.written());
        waiting.comeBack(batch.suspects());
      }
      case Ended.NOT_WRITTEN -> {
        trust.rowIsNotAsRemembered();
        waiting.comeBack(batch.takenBack(Asked::suspected));
      }
      case Ended.UNKNOWN -> {
        trust.doubt().lasts(batch.validUntil(), batch.keys());
        waiting.comeBack(batch.takenBack(Asked::doubted));
      }
      case Unavailable(Obstacle obstacle) -> refuse(batch.takenBack(asked -> asked), obstacle);
    }
    return goOn();
  }

  private void load(List<Asked> asked) {
    isBusy = true;
    List<UUID> suspects =
        asked.stream().filter(Asked::isSuspect).flatMap(one -> one.key().stream()).toList();
    getContext()
        .pipeToSelf(
            owner.loading().load(id, suspects, memory),
            (outcome, failure) -> Loaded.of(asked, outcome, failure));
  }

  private Behavior<SeatMessage> onLoaded(Loaded loaded) {
    isBusy = false;
    if (isStopping) {
      waiting.comeBack(loaded.asked());
      return goOn();
    }
    switch (loaded.outcome()) {
      case Failed(Obstacle obstacle) -> refuse(loaded.asked(), obstacle);
      case Missing(Absent absent) -> {
        loaded.asked().forEach(one -> one.tell(owner.node(), absent.observe()));
        shard.tell(new ClusterSharding.Passivate<>(getContext().getSelf()));
      }
      case Read read -> takeOver(loaded.asked(), read);
    }
    return goOn();
  }

  /** From here on the row that was read is the memory, if this node may have one. */
  private void takeOver(List<Asked> asked, Read read) {
    trust.rowWasRead(read, memory);
    List<Asked> open = read.tellRepeated(asked, owner.node());
    Optional<Instant> until = trust.until();
    memory = Optional.of(read.memory());
    time.notBeforeTheLast(read.here().now());
    boolean isMemoryGood = until.isPresent() && !trust.mustRead();
    decide(open, read.memory(), isMemoryGood ? owner.clock().now() : read.here().now(), until);
  }

  private void refuse(List<Asked> asked, Obstacle obstacle) {
    asked.forEach(one -> trust.doubt().tellNotApplied(one, owner.node(), obstacle));
  }

  private Behavior<SeatMessage> onStop() {
    isStopping = true;
    return goOn();
  }

  /** The next owner decides; only who may have had an effect here already is told so. */
  private void sendOn() {
    while (!waiting.isEmpty()) {
      for (Asked one : waiting.next()) {
        if (trust.doubt().isAbout(one)) {
          one.tellUnknown(owner.node());
        } else {
          owner.sendAgain().accept(id, one.ask());
        }
      }
    }
  }

  /** The next owner should find everything settled. */
  private Behavior<SeatMessage> stopOrWait() {
    Duration left = trust.doubt().left(owner.clock().now());
    if (left.isNegative()) {
      return Behaviors.stopped();
    }
    getContext().scheduleOnce(left, getContext().getSelf(), Stop.STOP);
    return this;
  }

  /** In good order, by force, or by a bug. */
  private Behavior<SeatMessage> onStopped() {
    trust.end(isBusy);
    return this;
  }

  private static boolean noneIsSuspect(List<Asked> asked) {
    return asked.stream().noneMatch(Asked::isSuspect);
  }
}
