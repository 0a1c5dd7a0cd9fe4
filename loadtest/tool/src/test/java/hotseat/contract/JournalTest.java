package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The journal finds a secret in the wrong place, wherever it hides. */
class JournalTest {

  private final Journal journal = new Journal();
  private final UUID key = UUID.randomUUID();
  private final Commands say = new Commands("s1");

  JournalTest() {
    journal.secret(key.toString());
    journal.secret("alice");
  }

  @Test
  void ownerMaySeeTheHold() {
    hears(
        say.hold(key, "A-1", "alice", 60), 201, "{\"holdId\":\"" + key + "\",\"expiresAt\":\"x\"}");

    assertThat(journal.leaks()).isEmpty();
  }

  @Test
  void otherClientsMayNotSeeTheHold() {
    hears(say.hold(UUID.randomUUID(), "A-1", "bob00", 60), 409, "held by " + key + ".");

    assertThat(journal.leaks()).hasSize(1);
  }

  @Test
  void refusalMayNotShowEvenItsOwnKey() {
    hears(say.hold(key, "A-1", "alice", 60), 409, "key " + key);

    assertThat(journal.leaks()).hasSize(1);
  }

  @Test
  void noAnswerMayShowABuyer() {
    hears(say.hold(key, "A-1", "alice", 60), 201, "{\"by\":\"alice\"}");

    assertThat(journal.leaks()).hasSize(1);
  }

  @Test
  void otherClientsMayNotSeeWhenAHoldEnds() {
    hears(say.look("A-1"), 200, "{\"expiresAt\":\"2026-01-01T00:00:00Z\"}");

    assertThat(journal.leaks()).hasSize(1);
  }

  @Test
  void headersAreReadToo() {
    Answer answer = answer(say.look("A-1"), 200, Map.of("X-Held-By", List.of("alice")), "{}");

    journal.heard(answer);

    assertThat(journal.leaks()).hasSize(1);
  }

  @Test
  void logsAreSearchedForEverySecret() {
    assertThat(journal.leaksIn("INFO hold " + key + " of <alice>, ok"))
        .containsExactlyInAnyOrder(key.toString(), "alice");
    assertThat(journal.leaksIn("INFO hold of alices")).isEmpty();
  }

  private void hears(Request request, int status, String body) {
    journal.heard(answer(request, status, Map.of(), body));
  }

  private static Answer answer(
      Request request, int status, Map<String, List<String>> headers, String body) {
    return new Answer(
        request,
        URI.create("http://127.0.0.1"),
        status,
        HttpHeaders.of(headers, (_, _) -> true),
        body,
        MissingNode.getInstance());
  }
}
