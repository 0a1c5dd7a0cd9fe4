package hotseat.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An indecisive buyer: takes one of a few seats, buys it or gives it back, reads, and now and then
 * returns with a hold that has long expired. The history records all of it.
 */
final class Churn {

  private static final List<String> SEATS = List.of("D-1", "D-2", "D-3", "D-4", "D-5", "D-6");
  private static final int OLD_HOLDS_MAX = 5;

  private record Owned(String seat, UUID holdId) {}

  private final Client client;
  private final History history;
  private final Random random;
  private final Deque<Owned> old = new ArrayDeque<>();

  Churn(Client client, History history, Random random) {
    this.client = client;
    this.history = history;
    this.random = random;
  }

  int steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return count;
  }

  int until(AtomicBoolean over) {
    int steps = 0;
    for (; !over.get(); steps++) {
      step();
    }
    return steps;
  }

  private void step() {
    String seat = SEATS.get(random.nextInt(SEATS.size()));
    switch (random.nextInt(10)) {
      case 0 -> ask(client.commands().look(seat));
      case 1 -> comeBackWithAnOldHold();
      case 2, 3 -> take(client.reserving(seat, "churner"), seat);
      default -> take(client.holding(seat, "churner", 1), seat);
    }
  }

  private void take(Request request, String seat) {
    Optional<Answer> answer = ask(request);
    Owned owned = new Owned(seat, UUID.fromString(request.key()));
    if (answer.map(Answer::accepted).orElse(false)) {
      remember(owned);
      end(owned, request.path().endsWith("/hold"));
    }
  }

  /** Half of the holds are confirmed and cancelled, most others are released, and a few expire. */
  private void end(Owned owned, boolean isHold) {
    int mood = random.nextInt(10);
    if (!isHold) {
      cancel(owned);
    } else if (mood >= 5) {
      confirm(owned);
      cancel(owned);
    } else if (mood >= 1) {
      release(owned);
    }
  }

  private void comeBackWithAnOldHold() {
    if (old.isEmpty()) {
      return;
    }
    Owned owned = old.removeFirst();
    confirm(owned);
    release(owned);
    cancel(owned);
    old.addLast(owned);
  }

  private void confirm(Owned owned) {
    ask(client.commands().confirm(client.key(), owned.seat(), owned.holdId()));
  }

  private void release(Owned owned) {
    ask(client.commands().release(client.key(), owned.seat(), owned.holdId()));
  }

  private void cancel(Owned owned) {
    ask(client.commands().cancel(client.key(), owned.seat(), owned.holdId()));
  }

  private void remember(Owned owned) {
    old.addLast(owned);
    if (old.size() > OLD_HOLDS_MAX) {
      old.removeFirst();
    }
  }

  private Optional<Answer> ask(Request request) {
    return history.ask(client, request);
  }
}
