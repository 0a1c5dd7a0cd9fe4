package hotseat.contract;

import hotseat.load.history.Attempts.Counted;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A buyer that records every command, once sent, as an operation of a history: takes a seat, buys
 * it or gives it back, reads, and now and then forgets its hold.
 */
final class Witness {

  private static final List<String> SEATS = List.of("E-1", "E-2", "E-3", "FLOOR");
  private static final int TTL_SECONDS = 1;

  // A cluster that has just started refuses for some seconds, and it refuses fast.
  private static final int ATTEMPTS_MAX = 5_000;

  private final Client client;
  private final int number;
  private final Random random;
  private final List<Operation> operations = new ArrayList<>();

  Witness(Client client, int number, long seed) {
    this.client = client;
    this.number = number;
    this.random = new Random(seed + number);
  }

  List<Operation> rounds(int count) {
    for (int i = 0; i < count; i++) {
      round(SEATS.get(random.nextInt(SEATS.size())));
    }
    return operations;
  }

  private void round(String seat) {
    switch (random.nextInt(5)) {
      case 0 -> perform(Kind.LOOK, seat, client.key(), Optional.empty());
      case 1 -> {
        UUID sale = client.key();
        if (perform(Kind.RESERVE, seat, sale, Optional.empty())) {
          perform(Kind.CANCEL, seat, client.key(), Optional.of(sale));
        }
      }
      default -> hold(seat);
    }
  }

  /** A forgotten hold expires by itself. A forgotten sale would end the contest for all buyers. */
  private void hold(String seat) {
    UUID hold = client.key();
    if (!perform(Kind.HOLD, seat, hold, Optional.empty()) || random.nextInt(20) == 0) {
      return;
    }
    if (random.nextBoolean()) {
      perform(Kind.RELEASE, seat, client.key(), Optional.of(hold));
    } else {
      perform(Kind.CONFIRM, seat, client.key(), Optional.of(hold));
      perform(Kind.CANCEL, seat, client.key(), Optional.of(hold));
    }
  }

  /** Sends it until it is decided, as one operation. */
  private boolean perform(Kind kind, String seat, UUID key, Optional<UUID> holdId) {
    Request request = request(kind, seat, key, holdId);
    Optional<Answer> answer = Optional.empty();
    int attempts = 0;
    int node = -1;
    long invoked = System.nanoTime();
    while (attempts < ATTEMPTS_MAX && answer.filter(Answer::isDecided).isEmpty()) {
      attempts++;
      node = client.wire().nextNode();
      answer = client.wire().attempt(node, request);
    }
    Outcome outcome = outcome(kind, answer);
    operations.add(
        new Operation(
            key,
            kind,
            number,
            client.commands().show(),
            seat,
            holdId,
            0,
            node,
            new Counted(attempts),
            invoked,
            invoked,
            System.nanoTime(),
            outcome,
            answer.map(Answer::status).orElse(0),
            "",
            answer.map(Answer::replayed).orElse(false),
            answer.filter(Answer::tellsVersion).map(Witness::seen),
            ServerTime.NOT_REPORTED));
    return outcome == Outcome.ACCEPTED;
  }

  private Request request(Kind kind, String seat, UUID key, Optional<UUID> holdId) {
    Commands say = client.commands();
    return switch (kind) {
      case HOLD -> say.hold(key, seat, "witness", TTL_SECONDS);
      case RESERVE -> say.reserve(key, seat, "witness");
      case CONFIRM -> say.confirm(key, seat, holdId.orElseThrow());
      case RELEASE -> say.release(key, seat, holdId.orElseThrow());
      case CANCEL -> say.cancel(key, seat, holdId.orElseThrow());
      case LOOK -> say.look(seat);
    };
  }

  private static Outcome outcome(Kind kind, Optional<Answer> answer) {
    if (answer.filter(Answer::isDecided).isEmpty()) {
      return Outcome.UNKNOWN;
    }
    return kind.isCommand() && answer.get().accepted() ? Outcome.ACCEPTED : Outcome.OBSERVED;
  }

  private static Seen seen(Answer answer) {
    return new Seen(
        answer.version(),
        answer.seatStatus(),
        answer.json().path("changeTag").asText(),
        answer.at(),
        Optional.empty());
  }
}
