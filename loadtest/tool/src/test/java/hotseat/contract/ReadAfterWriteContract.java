package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever one node has acknowledged is known to every other node from that moment on. */
interface ReadAfterWriteContract {

  int SEATS = 8;
  int ROUNDS = 15;

  @Test
  default void acknowledgedChangeIsSeenThroughEveryNode(Client client) {
    History history = new History();

    Crowd.of(SEATS, seat -> rounds(client, history, "A-" + (seat + 1)));

    assertThat(history.complaintsAgainst(client.audit())).isEmpty();
    assertThat(history.accepted()).as("changes made").isEqualTo(2L * SEATS * ROUNDS);
  }

  /** No other client touches the seat, so what every node must answer is known exactly. */
  private static int rounds(Client client, History history, String seat) {
    for (int round = 0; round < ROUNDS; round++) {
      UUID hold = client.key();
      int writer = client.wire().nextNode();
      perform(client, history, writer, client.commands().hold(hold, seat, "writer", 600));
      seenEverywhere(client, history, seat, "HELD", 2L * round + 1);
      perform(client, history, writer, client.commands().release(client.key(), seat, hold));
      seenEverywhere(client, history, seat, "AVAILABLE", 2L * round + 2);
    }
    return ROUNDS;
  }

  private static void perform(Client client, History history, int node, Request request) {
    Answer answer = history.ask(client, node, request).orElseThrow();
    assertThat(answer.accepted()).as("%s", answer).isTrue();
  }

  /** A refusal is an answer about the seat as well, and must not be older than a read. */
  private static void seenEverywhere(
      Client client, History history, String seat, String status, long version) {
    for (int node = 0; node < client.wire().nodes(); node++) {
      Request look = client.commands().look(seat);
      Request hopeless = client.commands().confirm(client.key(), seat, client.key());
      history.ask(client, node, look).orElseThrow().is(200).shows(status, version);
      history.ask(client, node, hopeless).orElseThrow().is(410).shows(status, version);
    }
  }
}
