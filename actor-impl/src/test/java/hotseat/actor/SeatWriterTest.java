package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hotseat.actor.SeatWriter.Ended;
import hotseat.actor.SeatWriter.Outcome;
import hotseat.actor.SeatWriter.Unavailable;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.Relay;
import hotseat.store.TestDatabase;
import hotseat.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatWriterTest {

  private static TestDatabase server;
  private static BoxOffice direct;

  private Relay relay;
  private BoxOffice office;
  private SeatWriter writer;
  private final List<CompletableFuture<Outcome>> busy = new ArrayList<>();
  private String show;
  private int seats;

  @BeforeAll
  static void start() {
    server = TestDatabase.fresh();
    direct = BoxOffice.on(server);
  }

  @AfterAll
  static void stop() {
    direct.close();
  }

  @BeforeEach
  void open() {
    relay = server.relay();
    office = BoxOffice.behind(relay, server);
    writer = new SeatWriter(office.table(), office.metrics());
    show = direct.show();
  }

  @AfterEach
  void close() {
    writer.close();
    office.close();
    relay.close();
  }

  /** A sale of the next seat, which is stored by nobody yet. */
  private Write sale(String buyer) {
    SeatId seat = new SeatId(show, (char) ('A' + seats / 10) + "-" + (seats % 10 + 1));
    seats++;
    return Write.of(seat, direct.accept(seat, new Reserve(UUID.randomUUID(), buyer)));
  }

  private CompletableFuture<Outcome> write(Write write) {
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
  void aloneAWriteLeavesAtOnce() {
    Write sale = sale("b");
    double before = office.statements();
    assertThat(write(sale).join()).isEqualTo(Ended.WRITTEN);
    assertThat(office.statements() - before).isEqualTo(1);
  }

  @Test
  void writesThatGatherShareAStatement() {
    List<Relay.Doom> held = occupy();
    List<CompletableFuture<Outcome>> gathered = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gathered.add(write(sale("b")));
    }
    double before = office.statements();
    held.getFirst().deliver();
    assertThat(gathered).allSatisfy(one -> assertThat(one.join()).isEqualTo(Ended.WRITTEN));
    assertThat(office.statements() - before).isEqualTo(1);
    held.getLast().deliver();
    assertThat(busy).allSatisfy(one -> assertThat(one.join()).isEqualTo(Ended.WRITTEN));
  }

  @Test
  void fencedSeatDoesNotHarmItsNeighbours() {
    List<Relay.Doom> held = occupy();
    Write first = sale("b");
    Write stale = sale("b");
    Write last = sale("b");
    direct.sell(stale.seat(), BoxOffice.hold());
    List<CompletableFuture<Outcome>> outcomes = List.of(write(first), write(stale), write(last));
    held.forEach(Relay.Doom::deliver);
    assertThat(outcomes)
        .extracting(CompletableFuture::join)
        .containsExactly(Ended.WRITTEN, Ended.NOT_WRITTEN, Ended.WRITTEN);
  }

  /** The last one of an owner that was ended by force, and the first one of the next. */
  @Test
  void ofTwoWritesOfOneSeatEachIsToldItsOwnFate() {
    List<Relay.Doom> held = occupy();
    Write first = sale("b");
    Write second =
        Write.of(first.seat(), direct.accept(first.seat(), new Reserve(UUID.randomUUID(), "b-2")));
    List<CompletableFuture<Outcome>> outcomes = List.of(write(first), write(second));
    held.forEach(Relay.Doom::deliver);
    assertThat(outcomes)
        .extracting(CompletableFuture::join)
        .containsExactlyInAnyOrder(Ended.WRITTEN, Ended.NOT_WRITTEN);
  }

  @Test
  void lostAnswerLeavesAllOfItsWritesUnknown() {
    List<Relay.Doom> held = occupy();
    List<CompletableFuture<Outcome>> outcomes =
        List.of(write(sale("b")), write(sale("unlucky")), write(sale("b")));
    relay.loseAnswerTo("unlucky");
    held.getFirst().deliver();
    assertThat(outcomes).extracting(CompletableFuture::join).containsOnly(Ended.UNKNOWN);
    held.getLast().deliver();
  }

  @Test
  void databaseThatIsAwayMeansSurelyNotWritten() {
    Write sale = sale("b");
    relay.hangUp();
    office.noticeThatTheDatabaseIsAway();
    assertThat(write(sale).join()).isEqualTo(new Unavailable(Obstacle.NOT_READY));
  }
}
