package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * A node that stands still between its decision and its write must not sell a hold that expired
 * meanwhile. From outside nobody can aim at that moment; many confirms around it will meet it.
 */
interface PauseContract {

  int ROUNDS = 2;
  int HOLDS = 40;
  // The confirms begin this long before the holds end, and the pause comes in the middle of them.
  Duration CONFIRMS_BEGIN = Duration.ofMillis(80);
  Duration PAUSE_BEGINS = Duration.ofMillis(20);
  Duration PAUSE_ENDS = Duration.ofMillis(400);
  Duration SOON = Duration.ofSeconds(10);

  @Test
  default void pausedConfirmNeverSellsAnExpiredHold(Client client, SystemUnderTest system) {
    for (int round = 0; round < ROUNDS; round++) {
      Client show = client.elsewhere("pause-" + client.key());
      show.create("{\"rows\":1,\"seatsPerRow\":%d}".formatted(HOLDS)).is(201);
      int victim = round % system.nodes().size();

      boolean bit = confirmsAroundAPause(show, system, victim);

      assertThat(bit).as("a confirm was under way during the pause").isTrue();
    }
  }

  private static boolean confirmsAroundAPause(Client show, SystemUnderTest system, int victim) {
    History history = new History();
    List<Answer> holds = Crowd.of(HOLDS, i -> hold(show, history, seat(i)));
    Instant firstEnd = holds.stream().map(Answer::expiresAt).min(Instant::compareTo).orElseThrow();
    Instant lastEnd = holds.stream().map(Answer::expiresAt).max(Instant::compareTo).orElseThrow();
    AtomicLong resumedNanos = new AtomicLong(Long.MAX_VALUE);
    CompletableFuture<Void> pause =
        CompletableFuture.runAsync(
            () ->
                pause(
                    system,
                    victim,
                    firstEnd.minus(PAUSE_BEGINS),
                    lastEnd.plus(PAUSE_ENDS),
                    resumedNanos));

    List<Boolean> spanned =
        Crowd.of(HOLDS, i -> confirmsSpan(show, history, holds.get(i), victim, i, resumedNanos));

    pause.join();
    lookEverywhere(show, history);
    assertThat(history.complaintsAgainst(show.audit())).isEmpty();
    return spanned.contains(true);
  }

  private static Answer hold(Client show, History history, String seat) {
    return history.ask(show, show.holding(seat, "sleeper", 1)).orElseThrow().is(201);
  }

  private static void pause(
      SystemUnderTest system, int victim, Instant from, Instant to, AtomicLong resumedNanos) {
    until(from);
    system.pauseNode(victim);
    try {
      until(to);
    } finally {
      resumedNanos.set(System.nanoTime());
      system.resumeNode(victim);
    }
  }

  /** Confirms again and again until the seat is sold or lost; did one of them span the pause? */
  private static boolean confirmsSpan(
      Client show, History history, Answer hold, int victim, int number, AtomicLong resumedNanos) {
    until(hold.expiresAt().minus(CONFIRMS_BEGIN).plusMillis(2L * number));
    String seat = hold.text("seat");
    int node = number % 2 == 0 ? victim : show.wire().nextNode();
    long askedNanos = System.nanoTime();
    history.ask(show, node, show.commands().confirm(show.key(), seat, hold.holdId()));
    long heardNanos = System.nanoTime();
    history.ask(show, show.commands().look(seat));
    long resumed = resumedNanos.get();
    return askedNanos < resumed && resumed < heardNanos;
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

  /** The nodes are on this machine, so its clock is close enough to aim by. */
  private static void until(Instant moment) {
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> !Instant.now().isBefore(moment));
  }
}
