package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A node that stands still between its decision and its write must not sell a hold that expired
 * meanwhile. No client can aim at that moment from outside, but many confirms around it will hit
 * it.
 */
interface PauseContract {

  int ROUNDS = 2;
  // On a busy machine a pause of milliseconds misses its moment now and then, and shows nothing.
  int AIMS_MAX = 30;
  int HOLDS = 40;
  // The confirms begin this long before their holds end, 2 ms after one another, and the pause
  // comes in the middle of them.
  Duration CONFIRMS_BEGIN = Duration.ofMillis(80);
  Duration PAUSE_BEGINS = Duration.ofMillis(20);
  Duration PAUSE_ENDS = Duration.ofMillis(400);
  Duration SOON = Duration.ofSeconds(60);

  @Test
  default void pausedConfirmNeverSellsAnExpiredHold(Client client, SystemUnderTest system) {
    for (int round = 0; round < ROUNDS; round++) {
      int victim = round % system.nodes().size();
      int aims = 1;
      while (!confirmsAroundAPause(newShow(client), system, victim)) {
        assertThat(aims++).as("no confirm was under way during a pause").isLessThan(AIMS_MAX);
      }
    }
  }

  private static Client newShow(Client client) {
    Client show = client.elsewhere("pause-" + client.key());
    show.create("{\"rows\":1,\"seatsPerRow\":%d}".formatted(HOLDS)).is(201);
    return show;
  }

  private static boolean confirmsAroundAPause(Client show, SystemUnderTest system, int victim) {
    History history = new History();
    List<Answer> holds = Crowd.of(HOLDS, i -> hold(show, history, seat(i)));
    List<Instant> ends = holds.stream().map(Answer::expiresAt).sorted().toList();
    CompletableFuture<Long> pause =
        Crowd.meanwhile(
            () ->
                pause(
                    () -> system.pauseNode(victim),
                    () -> system.resumeNode(victim),
                    ends.getFirst().minus(PAUSE_BEGINS),
                    ends.getLast().plus(PAUSE_ENDS)));

    List<Span> confirms =
        Crowd.of(
            HOLDS,
            i ->
                confirm(show, history, holds.get(i), i % 2 == 0 ? victim : show.wire().nextNode()));

    long resumedNanos = pause.join();
    lookEverywhere(show, history);
    assertThat(history.complaintsAgainst(show.audit())).isEmpty();
    return confirms.stream().anyMatch(confirm -> confirm.contains(resumedNanos));
  }

  /** From just before a request was sent until just after its answer was received. */
  record Span(long fromNanos, long toNanos) {
    boolean contains(long nanos) {
      return fromNanos < nanos && nanos < toNanos;
    }
  }

  private static Answer hold(Client show, History history, String seat) {
    return history.ask(show, show.holding(seat, "sleeper", 1)).orElseThrow().is(201);
  }

  /** Returns the time at which the pause was over. */
  private static long pause(Runnable stop, Runnable goOn, Instant from, Instant to) {
    until(from);
    stop.run();
    try {
      until(to);
      return System.nanoTime();
    } finally {
      goOn.run();
    }
  }

  private static Span confirm(Client show, History history, Answer hold, int node) {
    String seat = hold.text("seat");
    Request confirm = show.commands().confirm(show.key(), seat, hold.holdId());
    until(hold.expiresAt().minus(CONFIRMS_BEGIN).plusMillis(2L * seatNumber(seat)));
    long fromNanos = System.nanoTime();
    history.attempt(show, node, confirm);
    Span span = new Span(fromNanos, System.nanoTime());
    history.ask(show, show.commands().look(seat));
    return span;
  }

  private static void lookEverywhere(Client show, History history) {
    for (int i = 0; i < HOLDS; i++) {
      for (int node = 0; node < show.wire().nodes(); node++) {
        history.ask(show, node, show.commands().look(seat(i))).orElseThrow().is(200);
      }
    }
  }

  private static String seat(int number) {
    return "A-" + (number + 1);
  }

  private static int seatNumber(String seat) {
    return Integer.parseInt(seat.substring(2));
  }

  /** The nodes are on this machine, so its clock is close enough to aim by. */
  private static void until(Instant moment) {
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !Instant.now().isBefore(moment));
  }
}
