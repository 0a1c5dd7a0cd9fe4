package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.RelayedOffice;
import hotseat.store.SeatTable;
import hotseat.store.TestDatabase;
import hotseat.store.Write;
import hotseat.store.WriteResult;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import hotseat.store.WriteResult.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SeatWriterTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @AutoClose private static final BoxOffice DIRECT = BoxOffice.on(TestDatabase.fresh());

  @AutoClose private final RelayedOffice relayed = RelayedOffice.on(DIRECT.server());
  private final Relay relay = relayed.relay();
  private final BoxOffice office = relayed.office();
  private final SeatWriter writer = new SeatWriter(office.table(), office.metrics());
  private final List<CompletableFuture<WriteResult>> busy = new ArrayList<>();
  private final String show = DIRECT.show();
  private int seats;

  @AfterEach
  void close() {
    writer.close();
  }

  /** A sale of the next seat, which is not stored yet. */
  private Write sale(String buyer) {
    SeatId seat = new SeatId(show, (char) ('A' + seats / 10) + "-" + (seats % 10 + 1));
    seats++;
    return Write.of(seat, DIRECT.accept(seat, new Reserve(UUID.randomUUID(), buyer)));
  }

  private CompletableFuture<WriteResult> write(Write write) {
    return writer.replace(write).toCompletableFuture();
  }

  /** Both writers wait on their way to the database. */
  private List<Relay.Doom> occupy() {
    List<Relay.Doom> held = new ArrayList<>();
    for (String buyer : List.of("keeps-one-busy", "keeps-two-busy")) {
      held.add(relay.pause(buyer));
      busy.add(write(sale(buyer)));
      await().until(held.getLast()::isMet);
    }
    return held;
  }

  @Test
  void singleWriteLeavesAtOnce() {
    Write sale = sale("b");
    double before = office.statements();
    assertThat(write(sale).join()).isEqualTo(new Written());
    assertThat(office.statements() - before).isEqualTo(1);
  }

  @Test
  void writesThatGatherShareAStatement() {
    List<Relay.Doom> held = occupy();
    List<CompletableFuture<WriteResult>> gathered = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gathered.add(write(sale("b")));
    }
    double before = office.statements();
    held.getFirst().deliver();
    assertThat(gathered).allSatisfy(one -> assertThat(one.join()).isEqualTo(new Written()));
    assertThat(office.statements() - before).isEqualTo(1);
    held.getLast().deliver();
    assertThat(busy).allSatisfy(one -> assertThat(one.join()).isEqualTo(new Written()));
  }

  @Test
  void fencedSeatDoesNotHarmItsNeighbours() {
    List<Relay.Doom> held = occupy();
    Write first = sale("b");
    Write stale = sale("b");
    Write last = sale("b");
    DIRECT.sell(stale.seat(), BoxOffice.hold());
    List<CompletableFuture<WriteResult>> outcomes =
        List.of(write(first), write(stale), write(last));
    held.forEach(Relay.Doom::deliver);
    assertThat(outcomes)
        .extracting(CompletableFuture::join)
        .containsExactly(new Written(), new LostRace(), new Written());
  }

  /** The last write of an owner that was force-stopped, and the first write of the next. */
  @Test
  void twoWritesOfOneSeatGetTheirOwnResults() {
    List<Relay.Doom> held = occupy();
    Write first = sale("b");
    Write second =
        Write.of(first.seat(), DIRECT.accept(first.seat(), new Reserve(UUID.randomUUID(), "b-2")));
    List<CompletableFuture<WriteResult>> outcomes = List.of(write(first), write(second));
    held.forEach(Relay.Doom::deliver);
    assertThat(outcomes)
        .extracting(CompletableFuture::join)
        .containsExactlyInAnyOrder(new Written(), new LostRace());
  }

  @Test
  void lostReplyLeavesAllOfItsWritesUnknown() {
    List<Relay.Doom> held = occupy();
    List<CompletableFuture<WriteResult>> outcomes =
        List.of(write(sale("b")), write(sale("unlucky")), write(sale("b")));
    relay.loseAnswerTo("unlucky");
    held.getFirst().deliver();
    assertThat(outcomes).extracting(CompletableFuture::join).containsOnly(new Unknown());
    held.getLast().deliver();
  }

  @Test
  void databaseOutageMeansNotWritten() {
    Write sale = sale("b");
    relay.hangUp();
    office.noticeThatTheDatabaseIsAway();
    assertThat(write(sale).join()).isEqualTo(new Unavailable(Obstacle.NOT_READY));
  }

  @Test
  void writersContinueAfterABug() {
    AtomicInteger failures = new AtomicInteger(2 * SeatWriter.WRITERS);
    SeatTable table =
        new SeatTable(new Disturbed(DIRECT.database(), () -> failIfAnyLeft(failures)));
    try (SeatWriter buggy = new SeatWriter(table, office.metrics())) {
      while (failures.get() > 0) {
        assertThat(buggy.replace(sale("b")).toCompletableFuture())
            .failsWithin(LONG)
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(AssertionError.class);
      }
      assertThat(buggy.replace(sale("b")).toCompletableFuture().join()).isEqualTo(new Written());
    }
  }

  private static void failIfAnyLeft(AtomicInteger failures) {
    if (failures.getAndDecrement() > 0) {
      throw new AssertionError("a bug");
    }
  }
}
