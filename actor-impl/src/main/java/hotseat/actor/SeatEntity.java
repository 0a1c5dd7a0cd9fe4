package hotseat.actor;

import hotseat.actor.SeatLoader.Failed;
import hotseat.actor.SeatLoader.Missing;
import hotseat.actor.SeatMessage.Loaded;
import hotseat.actor.SeatMessage.WriteEnded;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Refused;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.Found.Absent;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import hotseat.store.WriteResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 *                                          Unavailable ─▶ answer that nothing was applied
 * </pre>
 *
 * <p>The mailbox orders the commands. While a write is under way commands gather, and the next
 * write carries all their changes: the hotter the seat, the larger the batch. The row version only
 * fences an owner that has lost its seat.
 *
 * <p>The owner answers from memory only while the {@link ReadGuard} holds. Otherwise every batch
 * reads the row first, and answers only requests that arrived before that read. It does the same
 * while unknown writes of the seat may still be committed (see {@link PendingWriteWindow}).
 */
final class SeatEntity {

  private final SeatId id;
  private final SeatContext context;
  private final SeatRow row;
  private final Runnable passivate;

  private final WaitList waiting = new WaitList();
  private final Trust trust;
  private final SeatTime time = new SeatTime();
  private Optional<Memory> memory = Optional.empty();

  SeatEntity(SeatId id, SeatContext context, SeatRow row, Runnable passivate) {
    this.id = id;
    this.context = context;
    this.row = row;
    this.passivate = passivate;
    this.trust = new Trust(id, context);
  }

  void join(PendingAsk ask) {
    if (!waiting.join(ask)) {
      notApplied(ask, Obstacle.OVERLOADED);
    }
  }

  /** Decides what waits, until nothing waits any more or the row must be read or written. */
  void serveNext() {
    while (row.isIdle() && !waiting.isEmpty()) {
      List<PendingAsk> next = waiting.next();
      Optional<Instant> trustUntil = trust.until();
      if (memory.isPresent() && trust.mayDecideFromMemory(next, trustUntil)) {
        decideAll(next, memory.get(), context.clock().instant(), trustUntil);
      } else {
        row.load(next, memory);
      }
    }
  }

  /**
   * @param trustUntil until when the write may take effect; empty if nothing can be accepted
   */
  private void decideAll(
      List<PendingAsk> asks, Memory known, Instant now, Optional<Instant> trustUntil) {
    Instant at = time.notBeforeTheLast(now);
    Batch batch = new Batch(context, id, known, trustUntil.orElse(Instant.MIN));
    for (PendingAsk ask : asks) {
      if (ask.isTooLate(batch.decidedNanos(), at)) {
        notApplied(ask, Obstacle.OVERLOADED);
      } else if (batch.mayHaveMade(ask)) {
        // Its key may have made a change already: only the database knows.
        batch.checkKeyFirst(ask);
      } else {
        decide(ask, batch, at, trustUntil.isPresent());
      }
    }
    // What is left to check waits for the end of the write, if there is one.
    batch
        .write()
        .ifPresentOrElse(
            write -> row.replace(batch, write), () -> waiting.requeueFirst(batch.unchecked()));
  }

  private void decide(PendingAsk ask, Batch batch, Instant at, boolean mayAccept) {
    Decision decision =
        ask.command()
            .map(command -> SeatRules.decide(batch.seat(), command, at))
            .orElseGet(() -> new Observed(batch.seat(), batch.seat().at(at)));
    switch (decision) {
      case Accepted accepted when mayAccept -> batch.accept(ask, accepted);
      case Accepted _ -> notApplied(ask, Obstacle.NOT_READY);
      case Refused _ when trust.window().forbidsRefusal(ask) -> ask.tellUnknown(context);
      case Decision other -> batch.answer(ask, other);
    }
  }

  void writeEnded(WriteEnded ended) {
    row.ended();
    Batch batch = ended.batch();
    switch (ended.result()) {
      case Written() -> {
        memory = Optional.of(batch.memoryAfter());
        // The changes are durable: only now the buyers get a yes.
        batch.acknowledgeAll();
        waiting.requeueFirst(batch.unchecked());
      }
      case LostRace() -> {
        trust.rowIsNotAsRemembered();
        waiting.requeueFirst(batch.undecided(PendingAsk::suspected));
      }
      case Unknown() -> {
        trust.window().opens(batch.validUntil(), batch.keys());
        waiting.requeueFirst(batch.undecided(PendingAsk::unknown));
      }
      case Unavailable(Obstacle obstacle) ->
          batch.undecided(ask -> ask).forEach(ask -> notApplied(ask, obstacle));
    }
  }

  void loaded(Loaded loaded) {
    row.ended();
    switch (loaded.outcome()) {
      case Failed(Obstacle obstacle) -> loaded.asks().forEach(ask -> notApplied(ask, obstacle));
      case Missing(Absent absent) -> {
        loaded.asks().forEach(ask -> ask.tell(context, absent.read()));
        passivate.run();
      }
      case LoadedRow loadedRow -> resumeFrom(loadedRow, loaded.asks());
    }
  }

  /** Makes the row that was read the memory, which is used only while it may be trusted. */
  private void resumeFrom(LoadedRow loaded, List<PendingAsk> asks) {
    trust.rowWasRead(loaded, memory);
    List<PendingAsk> open = loaded.answerReplays(asks, context);
    memory = Optional.of(loaded.memory());
    time.notBeforeTheLast(loaded.present().now());
    Optional<Instant> trustUntil = trust.until();
    // While memory may not be used, the decision is as old as the read of the row.
    Instant now =
        trust.mayUseMemory(trustUntil) ? context.clock().instant() : loaded.present().now();
    decideAll(open, loaded.memory(), now, trustUntil);
  }

  private void notApplied(PendingAsk ask, Obstacle obstacle) {
    trust.window().tellNotApplied(ask, context, obstacle);
  }

  /** The row was read for nothing: this owner decides nothing more. */
  void loadedInVain(Loaded loaded) {
    row.ended();
    waiting.requeueFirst(loaded.asks());
  }

  /**
   * Sends what waits to the next owner, except commands with the key of an unknown write of this
   * owner: those are answered as unknown.
   */
  void sendOnAll() {
    while (!waiting.isEmpty()) {
      waiting.next().forEach(ask -> trust.window().sendOn(ask, id, context));
    }
  }

  /** After this time no write of this owner can be committed; negative if it is over. */
  Duration writesEndIn() {
    return trust.window().left(context.clock().instant());
  }

  void ended() {
    trust.end(!row.isIdle());
  }
}
