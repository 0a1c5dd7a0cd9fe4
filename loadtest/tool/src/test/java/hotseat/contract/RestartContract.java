package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives the node that acknowledged it, and the database's restart. */
interface RestartContract {

  int CLIENTS = 6;
  Duration SOON = Duration.ofSeconds(90);

  @Test
  default void keysAndSeatsSurviveTheRestartOfANode(Client client, SystemUnderTest system) {
    List<Request> requests = aSeatsLife(client);
    List<Answer> first =
        requests.stream().map(request -> accepted(() -> client.at(0, request))).toList();

    assertThat(system.terminateNode(0).join()).as("exit code").isZero();
    system.startNode(0);

    sameAsBefore(client, requests, first);
  }

  @Test
  default void keysAndSeatsSurviveTheRestartOfTheDatabase(Client client, SystemUnderTest system) {
    List<Request> requests = aSeatsLife(client);
    List<Answer> first =
        requests.stream().map(request -> accepted(() -> client.send(request))).toList();

    system.restartDatabase();
    everyNodeIsReady(client);

    sameAsBefore(client, requests, first);
  }

  @Test
  default void nothingAcknowledgedIsLostWhenANodeRestartsUnderLoad(
      Client client, SystemUnderTest system) {
    History history =
        underLoad(
            client,
            () -> {
              assertThat(system.terminateNode(0).join()).as("exit code").isZero();
              system.startNode(0);
            });

    assertThat(history.undecided()).as("attempts that met no node").isPositive();
  }

  @Test
  default void nothingAcknowledgedIsLostWhenTheDatabaseRestartsUnderLoad(
      Client client, SystemUnderTest system) {
    underLoad(client, system::restartDatabase);
  }

  private static History underLoad(Client client, Runnable incident) {
    long seed = Seed.announced("churn");
    History history = new History();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<List<Integer>> load =
        Crowd.meanwhile(
            () ->
                Crowd.of(
                    CLIENTS, i -> new Churn(client, history, new Random(seed + i)).until(over)));
    try {
      acceptedMoreThan(CLIENTS, history);
      incident.run();
      everyNodeIsReady(client);
      acceptedMoreThan(history.accepted(), history);
    } finally {
      over.set(true);
      load.join();
    }
    assertThat(history.complaintsAgainst(client.audit())).isEmpty();
    return history;
  }

  private static void acceptedMoreThan(long changes, History history) {
    await().atMost(SOON).until(() -> history.accepted() > changes);
  }

  private static List<Request> aSeatsLife(Client client) {
    Commands say = client.commands();
    UUID hold = client.key();
    return List.of(
        say.hold(hold, "A-1", "alice", 60),
        say.confirm(client.key(), "A-1", hold),
        say.cancel(client.key(), "A-1", hold),
        client.reserving("A-1", "bob00"),
        client.reserving("FLOOR", "carol"));
  }

  /**
   * A fault of an earlier test may have effects for a moment: a client that receives a 503 or 504
   * retries, as the contract says.
   */
  private static Answer accepted(Callable<Answer> request) {
    Answer answer = await().atMost(SOON).until(request, Answer::isDecided);
    assertThat(answer.accepted()).as("accepted is%n%s", answer).isTrue();
    return answer;
  }

  private static void sameAsBefore(Client client, List<Request> requests, List<Answer> first) {
    for (int node = 0; node < client.wire().nodes(); node++) {
      for (int i = 0; i < requests.size(); i++) {
        client.at(node, requests.get(i)).isReplayOf(first.get(i));
      }
      client.at(node, client.commands().look("A-1")).is(200).shows("SOLD", 4);
      client.at(node, client.commands().look("FLOOR")).is(200).shows("AVAILABLE", 1);
    }
    assertThat(client.audit().changes()).hasSize(requests.size());
  }

  private static void everyNodeIsReady(Client client) {
    for (int i = 0; i < client.wire().nodes(); i++) {
      int node = i;
      await()
          .atMost(SOON)
          .until(
              () ->
                  client
                      .wire()
                      .attempt(node, Request.get("/health/ready"))
                      .filter(answer -> answer.status() == 200)
                      .isPresent());
    }
  }
}
