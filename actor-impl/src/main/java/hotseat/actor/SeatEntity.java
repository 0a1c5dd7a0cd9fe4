package hotseat.actor;

import hotseat.api.Reply.Obstacle;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.Found.Absent;
import hotseat.store.Write;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import hotseat.store.WriteResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The owner of one seat: the only actor in the cluster that writes its row.
 *
 * <pre>
 *   commands and reads                              the row of the seat
 *
 *     ──▶ waiting ── idle? ──▶ SeatRules.decide(seat, command, now), for all that wait, in order
 *                                no   ─▶ answer from memory
 *                                yes  ─▶ replace(version 17 → 17 + n) ──▶  still 17? then 17 + n
 *            ▲                             Written     ─▶ answer all, serve the next ones
 *            │                             LostRace    ─▶ read the row, decide again
 *            └──── read, decide again ◀──  Unknown     ─▶ read the row: the keys show what was made
 *                                          Unavailable ─▶ 503; 504 if an earlier write is unknown
 * </pre>
 *
 * <p>The mailbox orders the commands. While a write is under way commands gather, and the next
 * write carries all their changes: the hotter the seat, the larger the batch. The row version only
 * fences an owner that has lost its seat.
 *
 * <p>The owner answers from memory only while the {@link ReadGuard} holds. Otherwise every batch
 * reads the row first, and answers only requests that arrived before that read. It does the same
 * while unknown writes of the seat may still be committed (see {@link UnknownWrites}).
 */
final class SeatEntity {

  private final SeatId id;
  private final SeatContext context;
  private final RowAccess access;
  private final Runnable passivate;

  private final WaitList waiting = new WaitList();
  private final Trust trust;
  private final SeatTime time = new SeatTime();
  private Optional<Memory> memory = Optional.empty();

  SeatEntity(SeatId id, SeatContext context, RowAccess access, Runnable passivate) {
    this.id = id;
    this.context = context;
    this.access = access;
    this.passivate = passivate;
    this.trust = new Trust(id, context);
  }

  void join(PendingAsk ask) {
    if (!waiting.join(ask)) {
      unserved(ask, Obstacle.OVERLOADED);
    }
  }

  /** Decides what waits, until nothing waits any more or the row must be read or written. */
  void serveNext() {
    while (access.isIdle() && !waiting.isEmpty()) {
      List<PendingAsk> next = waiting.next();
      Trust.Permit permit = trust.permit();
      boolean isSuspect = next.stream().anyMatch(PendingAsk::isSuspect);
      if (memory.isPresent() && permit.mayUseMemory() && !isSuspect) {
        decideAll(next, memory.get(), permit.now(), permit.validUntil());
      } else {
        access.load(next, memory);
      }
    }
  }

  /** Without a time until which its write may take effect, nothing is accepted. */
  private void decideAll(
      List<PendingAsk> asks, Memory known, Instant now, Optional<Instant> validUntil) {
    Instant at = time.advanceTo(now);
    Batch batch = new Batch(context, id, known, validUntil.orElse(Instant.MIN));
    for (PendingAsk ask : asks) {
      if (ask.isTooLate(batch.decidedNanos(), at)) {
        unserved(ask, Obstacle.OVERLOADED);
      } else if (batch.keyMayBeUsed(ask)) {
        // Perhaps a replay. The next load of the row looks the key up.
        batch.setAside(ask);
      } else {
        decide(ask, batch, at, validUntil.isPresent());
      }
    }
    Optional<Write> write = batch.pendingWrite();
    if (write.isPresent()) {
      access.replace(batch, write.get());
    } else {
      waiting.requeueFirst(batch.setAside());
    }
  }

  private void decide(PendingAsk ask, Batch batch, Instant at, boolean mayAccept) {
    // Without a command it is a read.
    Decision decision =
        ask.command()
            .map(command -> SeatRules.decide(batch.seat(), command, at))
            .orElseGet(() -> new Observed(batch.seat(), batch.seat().at(at)));
    switch (decision) {
      case Accepted accepted when mayAccept -> batch.accept(ask, accepted);
      case Accepted _ -> unserved(ask, Obstacle.NOT_READY);
      case Refused _ when trust.unknownWrites().forbidsRefusal(ask) -> ask.tellUnknown(context);
      // Another buyer was faster, for example. Sent now, or after the write that it depends on.
      case Decision other -> batch.answer(ask, other);
    }
  }

  void writeEnded(SeatMessage.WriteEnded message) {
    access.becomeIdle();
    Batch batch = message.batch();
    switch (message.result()) {
      case Written() -> {
        memory = Optional.of(batch.memoryAfter());
        // The changes are durable: only now do the buyers get a yes.
        batch.acknowledgeAll();
        waiting.requeueFirst(batch.setAside());
      }
      case LostRace() -> {
        trust.mustReadRow();
        waiting.requeueFirst(batch.takeBack(PendingAsk::suspected));
      }
      case Unknown() -> {
        trust.unknownWrites().add(batch.validUntil(), batch.keys());
        waiting.requeueFirst(batch.takeBack(PendingAsk::unknown));
      }
      case Unavailable(Obstacle obstacle) ->
          batch.takeBack(UnaryOperator.identity()).forEach(ask -> unserved(ask, obstacle));
    }
  }

  void loaded(SeatMessage.Loaded message) {
    access.becomeIdle();
    switch (message.outcome()) {
      case SeatLoader.Failed(Obstacle obstacle) ->
          message.asks().forEach(ask -> unserved(ask, obstacle));
      case SeatLoader.Missing(Absent absent) -> {
        message.asks().forEach(ask -> ask.tell(context, absent.decision()));
        passivate.run();
      }
      case LoadedRow row -> resumeFrom(row, message.asks());
    }
  }

  /** Remembers the row that was read, answers replays, and decides the rest. */
  private void resumeFrom(LoadedRow row, List<PendingAsk> asks) {
    // Compares row and memory: after a foreign change nothing is accepted for a while.
    trust.rowWasRead(row, memory);
    List<PendingAsk> open = row.answerReplays(asks, context);
    memory = Optional.of(row.memory());
    // The node's clock may be behind the database's: no reply is dated before this read.
    Instant read = time.advanceTo(row.present().now());
    Trust.Permit permit = trust.permit();
    // While memory may not be used, only the read vouches for the row: the decision is as old.
    Instant at = permit.mayUseMemory() ? permit.now() : read;
    decideAll(open, row.memory(), at, permit.validUntil());
  }

  /** 503, or 504 if an unknown write may still carry the command out. */
  private void unserved(PendingAsk ask, Obstacle obstacle) {
    trust.unknownWrites().tellUnserved(ask, context, obstacle);
  }

  /** The row arrived while this owner was leaving: its requests go to the next owner undecided. */
  void requeueLoaded(SeatMessage.Loaded message) {
    access.becomeIdle();
    waiting.requeueFirst(message.asks());
  }

  /** Sends what waits to the next owner; what an unknown write may make is answered as unknown. */
  void sendOnAll() {
    while (!waiting.isEmpty()) {
      waiting.next().forEach(ask -> trust.unknownWrites().sendOn(ask, id, context));
    }
  }

  /** How long a write of this owner may still be committed; negative if none can be. */
  Duration writesEndIn() {
    return trust.unknownWrites().left(context.clock().instant());
  }

  /** The actor has stopped: what it may have left unfinished is recorded for the next owner. */
  void stopped() {
    trust.leaveNoteForNextOwner(!access.isIdle());
  }
}
