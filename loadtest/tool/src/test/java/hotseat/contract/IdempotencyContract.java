package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A key has one effect and one answer, however often and to whichever node it is sent again. */
interface IdempotencyContract {

  @Test
  default void everyCommandIsReplayedOnEveryNode(Client client) {
    Commands say = client.commands();
    UUID hold = client.key();
    UUID other = client.key();

    replayedOnEveryNode(client, say.hold(hold, "A-1", "alice", 60), 201);
    replayedOnEveryNode(client, say.confirm(client.key(), "A-1", hold), 200);
    replayedOnEveryNode(client, say.cancel(client.key(), "A-1", hold), 200);
    replayedOnEveryNode(client, say.hold(other, "A-1", "alice", 60), 201);
    replayedOnEveryNode(client, say.release(client.key(), "A-1", other), 200);
    replayedOnEveryNode(client, say.reserve(client.key(), "A-1", "alice"), 201);
    replayedOnEveryNode(client, say.reserve(client.key(), "FLOOR", "alice"), 201);

    client.look("A-1").shows("SOLD", 6);
    client.look("FLOOR").shows("AVAILABLE", 1);
  }

  @Test
  default void firstAnswerIsReplayedAfterLaterChanges(Client client) {
    Request hold = client.holding("A-1", "alice", 60);
    Answer first = client.send(hold).is(201);
    Request release = client.commands().release(client.key(), "A-1", first.holdId());
    Answer second = client.send(release).is(200);
    client.reserve("A-1", "bob00").is(201);

    client.send(hold).isReplayOf(first).shows("HELD", 1);
    client.send(release).isReplayOf(second).shows("AVAILABLE", 2);
    client.look("A-1").shows("SOLD", 3);
  }

  @Test
  default void firstTicketOfAnAreaIsReplayedUnchanged(Client client) {
    Request reserve = client.reserving("FLOOR", "alice");
    Answer first = client.send(reserve).is(201);
    client.reserve("FLOOR", "bob00").is(201);
    client.reserve("FLOOR", "carol").is(201);

    client.send(reserve).isReplayOf(first).shows("AVAILABLE", 1);
  }

  @Test
  default void firstAnswersAreNotMarkedAsReplays(Client client) {
    assertThat(client.hold("A-1", "alice").is(201).replayed()).isFalse();
    assertThat(client.hold("A-1", "bob00").is(409).replayed()).isFalse();
    assertThat(client.look("A-1").replayed()).isFalse();
  }

  @Test
  default void keysAreCaseInsensitive(Client client) {
    Request hold = client.holding("A-1", "alice", 60);
    Answer first =
        client.send(hold.header(Request.KEY, hold.key().toUpperCase(Locale.ROOT))).is(201);

    assertThat(first.changeTag()).isEqualTo(Tag.of(hold));
    client.send(hold).isReplayOf(first);
  }

  @Test
  default void sameKeyForAnyOtherCommandIsRefused(Client client) {
    Commands say = client.commands();
    UUID key = client.key();
    client.send(say.hold(key, "A-1", "alice", 60)).is(201);

    reused(client, say.hold(key, "A-2", "alice", 60));
    reused(client, say.hold(key, "A-1", "bob00", 60));
    reused(client, say.hold(key, "A-1", "alice", 61));
    reused(client, say.reserve(key, "A-1", "alice"));
    reused(client, say.reserve(key, "FLOOR", "alice"));
    reused(client, say.confirm(key, "A-1", key));
    reused(client, say.release(key, "A-1", key));
    reused(client, say.cancel(key, "A-1", key));

    client.look("A-1").shows("HELD", 1);
    client.look("A-2").shows("AVAILABLE", 0);
  }

  @Test
  default void sameKeyForAnotherHoldIsRefused(Client client) {
    UUID first = client.hold("A-1", "alice").is(201).holdId();
    UUID key = client.key();
    client.send(client.commands().confirm(key, "A-1", first)).is(200);

    reused(client, client.commands().confirm(key, "A-1", client.key()));
    reused(client, client.commands().cancel(key, "A-1", first));
  }

  @Test
  default void sameKeyInAnotherShowIsRefused(Client client) {
    Client other = client.elsewhere("other-" + client.commands().show());
    other.create(Running.LAYOUT).is(201);
    UUID key = client.hold("A-1", "alice").is(201).holdId();

    reused(other, other.commands().hold(key, "A-1", "alice", Client.TTL_SECONDS));
    other.look("A-1").shows("AVAILABLE", 0);
  }

  @Test
  default void refusedKeyMayBeRetried(Client client) {
    Answer first = client.hold("A-1", "alice").is(201);
    Request again = client.holding("A-1", "bob00", 60);
    client.send(again).is(409);
    client.release("A-1", first.holdId()).is(200);

    Answer second = client.send(again).is(201).shows("HELD", 3);

    assertThat(second.replayed()).isFalse();
    client.send(again).isReplayOf(second);
  }

  @Test
  default void refusedKeyMayBeUsedForAnotherCommand(Client client) {
    client.hold("A-1", "alice").is(201);
    UUID key = client.key();
    client.send(client.commands().hold(key, "A-1", "bob00", 60)).is(409);

    client.send(client.commands().reserve(key, "A-2", "bob00")).is(201).shows("SOLD", 1);
  }

  @Test
  default void sameKeyOnAllNodesAtOnceHasOneEffect(Client client) {
    for (int seat = 1; seat <= 10; seat++) {
      Request hold = client.holding("B-" + seat, "alice", 60);

      List<Answer> answers = Crowd.of(12, _ -> Patience.decided(client, hold));

      assertThat(answers).allSatisfy(answer -> answer.is(201).shows("HELD", 1));
      assertThat(answers)
          .map(Answer::json)
          .as("one answer")
          .containsOnly(answers.getFirst().json());
      assertThat(answers).filteredOn(answer -> !answer.replayed()).as("one effect").hasSize(1);
      client.look("B-" + seat).shows("HELD", 1);
    }
  }

  @Test
  default void sameKeyOnManySeatsAtOnceHasOneEffect(Client client) {
    UUID key = client.key();

    List<Answer> answers =
        Crowd.of(
            20,
            i -> Patience.decided(client, client.commands().reserve(key, "C-" + (i + 1), "alice")));

    assertThat(answers).filteredOn(Answer::accepted).as("accepted").hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .allSatisfy(answer -> answer.is(422, "IDEMPOTENCY_KEY_REUSED"));
    assertThat(client.audit().changes()).hasSize(1);
  }

  private static void replayedOnEveryNode(Client client, Request request, int status) {
    Answer first = client.send(request).is(status);
    assertThat(first.replayed()).as("a replay is%n%s", first).isFalse();
    for (int node = 0; node < client.wire().nodes(); node++) {
      client.at(node, request).isReplayOf(first);
    }
  }

  private static void reused(Client client, Request request) {
    client.send(request).is(422, "IDEMPOTENCY_KEY_REUSED");
  }
}
