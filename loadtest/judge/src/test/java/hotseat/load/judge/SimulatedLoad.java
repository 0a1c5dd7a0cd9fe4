package hotseat.load.judge;

import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.model.Decision;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Refused;
import hotseat.model.Seat;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * An endless load on a server that makes no mistakes: every operation takes effect at a moment of
 * its own, within its interval. On average as many operations are open at once as there are buyers.
 */
public final class SimulatedLoad {

  /** The time of its clock at timestamp 0. */
  public static final Instant EPOCH = Instant.parse("2026-01-01T10:00:00Z");

  // Some get no answer, as on a bad day.
  private static final double UNKNOWN = 0.02;
  private static final int TTL_SECONDS = 1;

  /**
   * The kind of load.
   *
   * @param places seats, and after them one standing area
   * @param capacity of that area
   * @param buyers how many operations are open at once, on average
   * @param stepNanos time from one effect to the next
   */
  public record Shape(int places, int capacity, int buyers, long stepNanos) {}

  private final Shape shape;
  private final RandomGenerator random;
  private final SimulatedBuyers buyers;
  private final BiConsumer<Integer, AuditLine> audit;
  private final ChangeTag tags = new ChangeTag();
  private final List<Seat> seats = new ArrayList<>();
  private final List<String> tagTexts = new ArrayList<>();
  private long number;

  /**
   * Begins with untouched seats.
   *
   * @param audit receives every change, and the place that it changed
   */
  public SimulatedLoad(Shape shape, RandomGenerator random, BiConsumer<Integer, AuditLine> audit) {
    this.shape = shape;
    this.random = random;
    this.buyers = new SimulatedBuyers(random);
    this.audit = audit;
    for (int i = 0; i < shape.places; i++) {
      seats.add(Seat.untouched(new Seat.Available()));
      tagTexts.add("");
    }
    seats.add(Seat.untouched(new Seat.Standing(shape.capacity, 0)));
    tagTexts.add("");
  }

  /** A whole history with its evidence. */
  static Recorded recorded(Shape shape, RandomGenerator random, int operations) {
    Recorded recorded = Recorded.of(Recorded.Facts.AUDITED);
    List<List<AuditLine>> changes = new ArrayList<>();
    for (int i = 0; i <= shape.places; i++) {
      changes.add(new ArrayList<>());
    }
    SimulatedLoad load =
        new SimulatedLoad(shape, random, (place, line) -> changes.get(place).add(line));
    for (int i = 0; i < operations; i++) {
      recorded.operations().add(load.next());
    }
    changes.forEach(recorded.audit()::addAll);
    load.addReads(recorded.reads());
    return recorded;
  }

  /** Adds what its nodes read at the end. */
  public void addReads(List<FinalRead> reads) {
    for (int place = 0; place < seats.size(); place++) {
      Seat seat = seats.get(place);
      boolean isArea = place == shape.places;
      OptionalLong sold = isArea ? OptionalLong.of(seat.version()) : OptionalLong.empty();
      OptionalLong capacity = isArea ? OptionalLong.of(shape.capacity) : OptionalLong.empty();
      for (int node = 0; node < 2; node++) {
        reads.add(new FinalRead(node, Recorded.SHOW, name(place), seat.version(), sold, capacity));
      }
    }
  }

  private String name(int place) {
    return place == shape.places ? "FLOOR" : "A-" + (place + 1);
  }

  /** The next operation, in the order of effects. */
  public Operation next() {
    long now = number++ * shape.stepNanos;
    int place = random.nextInt(seats.size());
    Seat seat = seats.get(place);
    Instant at = seat.at(EPOCH.plusNanos(now / 1_000 * 1_000));
    Kind kind = buyers.kind(seat);
    Question asked = new Question(kind, place, buyers.hold(kind, seat), now, at);
    if (kind == Kind.LOOK) {
      return answered(asked, Outcome.OBSERVED, "", Optional.of(seen(place, seat, at)));
    }
    Operation unknown = answered(asked, Outcome.UNKNOWN, "", Optional.empty());
    boolean isAnswered = random.nextDouble() >= UNKNOWN;
    Decision decision = SeatRules.decide(seat, Model.command(unknown), at);
    if (decision instanceof Accepted accepted) {
      return accept(asked, unknown, accepted, isAnswered);
    }
    Refused refused = (Refused) decision;
    return isAnswered
        ? answered(
            asked,
            Outcome.OBSERVED,
            refused.refusal().name(),
            Optional.of(seen(place, seat, refused.at())))
        : unknown;
  }

  private record Question(Kind kind, int place, Optional<UUID> hold, long now, Instant at) {}

  private Operation accept(
      Question asked, Operation unknown, Accepted accepted, boolean isAnswered) {
    if (!isAnswered && random.nextBoolean()) {
      return unknown;
    }
    Seat after = accepted.after();
    Optional<Instant> expiresAt = accepted.change().expiresAt();
    long tag = tags.of(unknown.id());
    seats.set(asked.place, after);
    tagTexts.set(asked.place, ChangeTag.text(tag));
    audit.accept(
        asked.place,
        new AuditLine(
            unknown.seat(), after.version(), tag, asked.kind, after.changedAt(), expiresAt));
    if (!isAnswered) {
      return unknown;
    }
    Seen seen = seen(asked.place, after, after.changedAt());
    return Changed.answered(unknown, Outcome.ACCEPTED, "", Optional.of(expiring(seen, expiresAt)));
  }

  private static Seen expiring(Seen seen, Optional<Instant> expiresAt) {
    return new Seen(seen.version(), seen.seatStatus(), seen.changeTag(), seen.at(), expiresAt);
  }

  private Seen seen(int place, Seat seat, Instant at) {
    return new Seen(
        seat.version(), seat.statusAt(at).name(), tagTexts.get(place), at, Optional.empty());
  }

  private Operation answered(Question asked, Outcome outcome, String code, Optional<Seen> seen) {
    long reach = shape.stepNanos * shape.buyers;
    long invoked = asked.now - random.nextLong(reach);
    return new Operation(
        new UUID(random.nextLong(), random.nextLong()),
        asked.kind,
        random.nextInt(shape.buyers),
        Recorded.SHOW,
        name(asked.place),
        asked.hold,
        asked.kind == Kind.HOLD ? TTL_SECONDS : 0,
        0,
        Once.ONCE,
        invoked,
        invoked,
        asked.now + random.nextLong(reach),
        outcome,
        SmallHistory.status(asked.kind, outcome, code),
        code,
        false,
        seen,
        ServerTime.NOT_REPORTED);
  }
}
