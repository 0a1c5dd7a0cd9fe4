package hotseat.contract;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of every value in a command. One step beyond is 400, with the field named. */
interface LimitsContract {

  @ParameterizedTest
  @ValueSource(strings = {"b", "B-7_x.y", "-", "..."})
  default void validBuyerNamesAreAccepted(String buyer, Client client) {
    client.send(client.commands().hold(client.key(), "A-1", buyer, 60)).is(201);
    client.send(client.commands().reserve(client.key(), "A-2", buyer)).is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a\\u0000b", "\\u00e4", "a\\nb", "<b>", "a'b"})
  default void invalidBuyerNamesAreRefused(String buyer, Client client) {
    client.send(client.commands().hold(client.key(), "A-1", buyer, 60)).isMalformed("buyer");
    client.send(client.commands().reserve(client.key(), "A-1", buyer)).isMalformed("buyer");
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @Test
  default void namesOfBuyersHaveAtMost64Characters(Client client) {
    client.send(client.commands().hold(client.key(), "A-1", "b".repeat(64), 60)).is(201);
    client
        .send(client.commands().hold(client.key(), "A-2", "b".repeat(65), 60))
        .isMalformed("buyer");
  }

  @Test
  default void holdsLastFromOneSecondToOneHour(Client client) {
    client.hold("A-1", "alice", 1).is(201);
    client.hold("A-2", "alice", 3600).is(201);
    client.hold("A-3", "alice", 0).isMalformed("ttlSeconds");
    client.hold("A-3", "alice", 3601).isMalformed("ttlSeconds");
    client.hold("A-3", "alice", -5).isMalformed("ttlSeconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hold    | ttlSeconds | {'buyer':'alice','ttlSeconds':1.5}",
        "hold    | ttlSeconds | {'buyer':'alice','ttlSeconds':'60'}",
        "hold    | ttlSeconds | {'buyer':'alice','ttlSeconds':null}",
        "hold    | ttlSeconds | {'buyer':'alice'}",
        "hold    | buyer      | {'ttlSeconds':60}",
        "hold    | buyer      | {'buyer':7,'ttlSeconds':60}",
        "hold    | buyer      | {'buyer':null,'ttlSeconds':60}",
        "hold    | price      | {'buyer':'alice','ttlSeconds':60,'price':1}",
        "hold    | holdId     | {'buyer':'alice','ttlSeconds':60,'holdId':'x'}",
        "reserve | buyer      | {}",
        "reserve | ttlSeconds | {'buyer':'alice','ttlSeconds':60}",
        "confirm | holdId     | {}",
        "confirm | holdId     | {'holdId':''}",
        "confirm | holdId     | {'holdId':'1-1-1-1-1'}",
        "confirm | holdId     | {'holdId':17}",
        "release | holdId     | {'holdId':null}",
        "cancel  | holdId     | {'holdId':'abc'}",
        "cancel  | buyer      | {'holdId':'3f2b8c1e-7d5a-4c1b-9e0f-1a2b3c4d5e6f','buyer':'alice'}",
      })
  default void invalidFieldIsNamed(String verb, String field, String body, Client client) {
    String path = client.commands().path("A-1") + "/" + verb;

    client.send(Request.command(path, client.key(), json(body))).isMalformed(field);

    client.look("A-1").shows("AVAILABLE", 0);
  }

  /** Versions 1, 6 and 7 encode the time, 3 and 5 a name; the last one is of another variant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000001",
        "3f2b8c1e-7d5a-1c1b-9e0f-1a2b3c4d5e6f",
        "3f2b8c1e-7d5a-3c1b-9e0f-1a2b3c4d5e6f",
        "3f2b8c1e-7d5a-5c1b-9e0f-1a2b3c4d5e6f",
        "3f2b8c1e-7d5a-6c1b-9e0f-1a2b3c4d5e6f",
        "3f2b8c1e-7d5a-7c1b-9e0f-1a2b3c4d5e6f",
        "3f2b8c1e-7d5a-4c1b-ce0f-1a2b3c4d5e6f"
      })
  default void idempotencyKeyMustBeRandom(String key, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);

    client.send(hold.header(Request.KEY, key)).isMalformed(Request.KEY);
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1-1-1-1-1", "3f2b8c1e7d5a4c1b9e0f1a2b3c4d5e6f", "null"})
  default void idempotencyKeyMustBeUuid(String key, Client client) {
    Request hold = client.commands().hold(client.key(), "A-1", "alice", 60);

    client.send(hold.header(Request.KEY, key)).isMalformed(Request.KEY);
    client.look("A-1").shows("AVAILABLE", 0);
  }

  @Test
  default void everyCommandNeedsAnIdempotencyKey(Client client) {
    Commands say = client.commands();
    UUID key = client.key();

    client
        .send(say.hold(key, "A-1", "alice", 60).withoutHeader(Request.KEY))
        .isMalformed(Request.KEY);
    client
        .send(say.reserve(key, "A-1", "alice").withoutHeader(Request.KEY))
        .isMalformed(Request.KEY);
    client.send(say.confirm(key, "A-1", key).withoutHeader(Request.KEY)).isMalformed(Request.KEY);
    client.send(say.release(key, "A-1", key).withoutHeader(Request.KEY)).isMalformed(Request.KEY);
    client.send(say.cancel(key, "A-1", key).withoutHeader(Request.KEY)).isMalformed(Request.KEY);
  }

  private static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
