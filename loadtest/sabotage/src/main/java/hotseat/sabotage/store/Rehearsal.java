package hotseat.sabotage.store;

import hotseat.model.Command.Reserve;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.model.SeatRules;
import hotseat.store.SeatTable;
import hotseat.store.Statements;
import hotseat.store.StoreTime;
import hotseat.store.Write;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs statements on an {@link EmptyStage}, without a database, and records their texts. */
final class Rehearsal implements Statements {

  private static final SeatId SEAT = new SeatId("nowhere", "A-1");
  private static final SeatId NEIGHBOUR = new SeatId("nowhere", "A-2");
  private static final UUID KEY = new UUID(0, 0);

  private final List<String> said = new ArrayList<>();

  private Rehearsal() {}

  /** The texts of all statements of this play. */
  static List<String> statements(Consumer<Statements> play) {
    Rehearsal rehearsal = new Rehearsal();
    play.accept(rehearsal);
    return List.copyOf(rehearsal.said);
  }

  static void demand(List<Rewrite> rewrites, Consumer<Statements> play) {
    List<String> statements = statements(play);
    for (Rewrite rewrite : rewrites) {
      if (statements.stream().noneMatch(rewrite::finds)) {
        throw new IllegalStateException(
            "this bug has no effect: no statement contains '" + rewrite.fragment() + "'");
      }
    }
  }

  /** Every statement about seats that has a bug. */
  static void playSeats(Statements database) {
    StoreTime time = StoreTime.notReported();
    SeatTable table = new SeatTable(database);
    database.now();
    table.read(SEAT, Optional.of(KEY), time);
    table.readAfterWriter(SEAT, Optional.of(KEY), time);
    // A single row, a single row with several changes, and several rows have three different texts.
    table.replace(List.of(write(SEAT, 1)), time);
    table.replace(List.of(write(SEAT, 2)), time);
    table.replace(List.of(write(SEAT, 1), write(NEIGHBOUR, 1)), time);
  }

  private static Write write(SeatId seat, int changes) {
    Seat free = Seat.untouched(new Seat.Available());
    Accepted accepted = (Accepted) SeatRules.decide(free, new Reserve(KEY, "b-1"), Instant.EPOCH);
    return new Write(
        seat,
        0,
        accepted.after(),
        Collections.nCopies(changes, accepted.change()),
        accepted.validUntil());
  }

  @Override
  public <T> T read(StoreTime time, Work<T> work) {
    return perform(work);
  }

  @Override
  public <T> T write(StoreTime time, Work<T> work) {
    return perform(work);
  }

  @Override
  public <T> T onOneConnection(StoreTime time, Function<Statements, T> work) {
    return work.apply(this);
  }

  private <T> T perform(Work<T> work) {
    try {
      return work.on(EmptyStage.connection(said::add));
    } catch (SQLException e) {
      throw new AssertionError("no statement is executed, so none can fail", e);
    }
  }
}
