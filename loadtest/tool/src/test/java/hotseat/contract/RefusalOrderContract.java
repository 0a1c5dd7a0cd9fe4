package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When several refusals apply, the first wins: 400, 404, 422, then 410 before 409. */
interface RefusalOrderContract {

  @Test
  default void malformedBeatsUnknownShow(Client client) {
    Client nowhere = client.elsewhere("nowhere");

    nowhere.send(nowhere.commands().hold(nowhere.key(), "A-1", "", 60)).isMalformed("buyer");
  }

  @Test
  default void malformedBeatsUnknownSeat(Client client) {
    client.send(client.commands().hold(client.key(), "Z-99", "alice", 0)).isMalformed("ttlSeconds");
  }

  @Test
  default void malformedBeatsReusedKey(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    client.send(client.commands().reserve(used, "A-1", "not a name")).isMalformed("buyer");
  }

  @Test
  default void malformedBeatsTakenSeat(Client client) {
    client.reserve("A-1", "alice").is(201);

    client.send(client.commands().reserve(client.key(), "A-1", "")).isMalformed("buyer");
  }

  @Test
  default void unknownShowBeatsUnknownSeat(Client client) {
    client.elsewhere("nowhere").look("Z-99").is(404, "SHOW_NOT_FOUND");
  }

  @Test
  default void unknownSeatBeatsReusedKey(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    client
        .send(client.commands().hold(used, "Z-99", "alice", Client.TTL_SECONDS))
        .is(404, "SEAT_NOT_FOUND");
    client
        .elsewhere("nowhere")
        .send(new Commands("nowhere").hold(used, "A-1", "alice", Client.TTL_SECONDS))
        .is(404, "SHOW_NOT_FOUND");
  }

  @Test
  default void reusedKeyBeatsTakenSeat(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    reused(client, client.commands().reserve(used, "A-1", "alice"));
    reused(client, client.commands().hold(used, "A-1", "bob00", Client.TTL_SECONDS));
  }

  @Test
  default void reusedKeyBeatsGoneHold(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    reused(client, client.commands().confirm(used, "A-1", client.key()));
    reused(client, client.commands().cancel(used, "A-1", client.key()));
  }

  /** Nothing changes either way, so an owner need not check whether its key was used elsewhere. */
  @Test
  default void keyUsedForAnotherSeatIsReusedOrTheSeatIsTaken(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();
    client.hold("A-2", "bob00").is(201);

    Answer answer = client.send(client.commands().hold(used, "A-2", "alice", Client.TTL_SECONDS));
    assertThat(answer.code()).isIn("IDEMPOTENCY_KEY_REUSED", "SEAT_UNAVAILABLE");
    assertThat(client.look("A-2").version()).isEqualTo(1);
  }

  @Test
  default void keyUsedForAnotherSeatIsReusedOrTheHoldIsGone(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    Answer answer = client.send(client.commands().cancel(used, "A-2", client.key()));
    assertThat(answer.code()).isIn("IDEMPOTENCY_KEY_REUSED", "HOLD_GONE");
    assertThat(client.look("A-2").version()).isZero();
  }

  @Test
  default void keyUsedForAnotherSeatIsReusedIfTheSeatIsFree(Client client) {
    UUID used = client.hold("A-1", "alice").is(201).holdId();

    reused(client, client.commands().hold(used, "A-2", "alice", Client.TTL_SECONDS));
  }

  @Test
  default void reusedKeyBeatsFinalSale(Client client) {
    UUID used = client.reserve("FLOOR", "alice").is(201).holdId();

    reused(client, client.commands().cancel(used, "FLOOR", used));
  }

  /** With the wrong hold it is 410; only the owner learns that the seat is already sold. */
  @Test
  default void goneHoldBeatsAlreadySold(Client client) {
    Answer sale = client.reserve("A-1", "alice").is(201);

    client.release("A-1", client.key()).is(410, "HOLD_GONE");
    client.release("A-1", sale.holdId()).is(409, "ALREADY_SOLD");
  }

  private static void reused(Client client, Request request) {
    client.send(request).is(422, "IDEMPOTENCY_KEY_REUSED");
  }
}
