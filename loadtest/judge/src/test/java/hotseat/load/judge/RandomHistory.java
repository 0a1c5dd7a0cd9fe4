package hotseat.load.judge;

import static hotseat.testing.Seeded.oneOf;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
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
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A small history that was possible when it was made. Most are then damaged a little. */
final class RandomHistory {

  private final RandomGenerator random;
  private final boolean isArea;
  private final List<Operation> operations = new ArrayList<>();
  private final List<AuditLine> audit = new ArrayList<>();
  private final List<UUID> holds = new ArrayList<>();
  private Seat seat;
  private int second = SmallHistory.FIRST_SECOND;

  private RandomHistory(RandomGenerator random) {
    this.random = random;
    this.isArea = random.nextInt(8) == 0;
    this.seat =
        Seat.untouched(isArea ? new Seat.Standing(1 + random.nextInt(3), 0) : new Seat.Available());
    holds.add(new UUID(8, 0));
  }

  static SmallHistory of(RandomGenerator random, int operationsMax) {
    RandomHistory history = new RandomHistory(random);
    int size = 1 + random.nextInt(operationsMax);
    for (int i = 0; i < size; i++) {
      history.add(i);
    }
    int damages = random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      RandomDamage.to(history.operations, history.audit, random);
    }
    boolean isAudited = random.nextBoolean();
    return new SmallHistory(
        history.operations.stream().map(it -> Tries.of(it, random)).toList(),
        isAudited ? Optional.of(history.audit) : Optional.empty(),
        history.isArea);
  }

  private void add(int number) {
    second += random.nextInt(3) / 2 + random.nextInt(8) / 7 * 2;
    long now = number * 10L;
    Operation operation = next(SmallHistory.key(number));
    operations.add(SmallHistory.at(operation, now - random.nextInt(25), now + random.nextInt(25)));
  }

  private Operation next(UUID key) {
    Kind kind = oneOf(random, Kind.values());
    Instant at = seat.at(SmallHistory.EPOCH.plusSeconds(second));
    if (kind == Kind.LOOK) {
      return made(key, kind, Optional.empty(), Outcome.OBSERVED, "", seen(seat, at));
    }
    boolean isOfHold = kind == Kind.CONFIRM || kind == Kind.RELEASE || kind == Kind.CANCEL;
    Optional<UUID> hold =
        isOfHold
            ? Optional.of(holds.get(Math.max(0, holds.size() - 1 - random.nextInt(4) / 3)))
            : Optional.empty();
    Operation asked = made(key, kind, hold, Outcome.UNKNOWN, "", Optional.empty());
    boolean isAnswered = random.nextInt(4) > 0;
    Decision decision = SeatRules.decide(seat, Model.command(asked), at);
    if (decision instanceof Accepted accepted) {
      return isAnswered || random.nextInt(3) > 0 ? accept(asked, accepted, isAnswered) : asked;
    }
    Refused refused = (Refused) decision;
    boolean isEnd = isAnswered || random.nextBoolean();
    return isEnd
        ? made(
            key,
            kind,
            hold,
            isAnswered ? Outcome.OBSERVED : Outcome.UNKNOWN,
            refused.refusal().name(),
            seen(seat, refused.at()))
        : asked;
  }

  private Operation accept(Operation asked, Accepted accepted, boolean isAnswered) {
    seat = accepted.after();
    audit.add(SmallHistory.line(asked, seat));
    if (asked.holdId().isEmpty()) {
      holds.add(asked.id());
    }
    if (!isAnswered) {
      return asked;
    }
    Optional<Seen> seen = seen(seat, accepted.change().at());
    return made(
        asked.id(),
        asked.kind(),
        asked.holdId(),
        Outcome.ACCEPTED,
        "",
        seen.map(
            it ->
                new Seen(
                    it.version(),
                    it.seatStatus(),
                    it.changeTag(),
                    it.at(),
                    accepted.change().expiresAt())));
  }

  private Operation made(
      UUID key, Kind kind, Optional<UUID> hold, Outcome outcome, String code, Optional<Seen> seen) {
    return SmallHistory.operation(key, kind, isArea, hold, outcome, code, seen);
  }

  private static Optional<Seen> seen(Seat seat, Instant at) {
    return Optional.of(
        new Seen(
            seat.version(),
            seat.statusAt(at).name(),
            seat.changedBy().map(SmallHistory::tag).orElse(""),
            at,
            Optional.empty()));
  }
}
