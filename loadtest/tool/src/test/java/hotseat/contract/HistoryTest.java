package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that agree with the audit pass, and each kind of contradiction is reported. */
class HistoryTest {

  private final History history = new History();
  private final Commands say = new Commands("s1");
  private final Request hold = say.hold(UUID.randomUUID(), "A-1", "alice", 10);
  private final Request confirm =
      say.confirm(UUID.randomUUID(), "A-1", UUID.fromString(hold.key()));
  private final Change held =
      new Change("A-1", 1, Tag.of(hold), "HOLD", second(10), Optional.of(second(20)));
  private final Change sold =
      new Change("A-1", 2, Tag.of(confirm), "CONFIRM", second(19), Optional.empty());

  @Test
  void matchingHistoryAndAuditAreValid() {
    hears(hold, 201, "HELD", held, 10);
    hears(say.look("A-1"), 200, "HELD", held, 12);
    hears(confirm, 200, "SOLD", sold, 19);

    assertThat(complaints(held, sold)).isEmpty();
  }

  @Test
  void unknownChangeMayBeInTheAuditOrNot() {
    hears(hold, 201, "HELD", held, 10);
    history.listen(history.newest(confirm), confirm, Optional.empty());

    assertThat(complaints(held, sold)).isEmpty();
    assertThat(complaints(held)).isEmpty();
  }

  @Test
  void lostAcknowledgementIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(confirm, 200, "SOLD", sold, 19);

    assertThat(complaints(held)).anyMatch(complaint -> complaint.startsWith("not in the audit"));
  }

  @Test
  void effectOfARefusalIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(confirm, 410, "HELD", held, 15);

    assertThat(complaints(held, sold)).anyMatch(complaint -> complaint.startsWith("in the audit"));
  }

  @Test
  void changeThatNoClientRequestedIsFound() {
    hears(hold, 201, "HELD", held, 10);

    assertThat(complaints(held, sold))
        .anyMatch(complaint -> complaint.startsWith("no client requested"));
  }

  @Test
  void staleAnswerIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(confirm, 200, "SOLD", sold, 19);
    hears(say.look("A-1"), 200, "HELD", held, 19);

    assertThat(complaints(held, sold)).anyMatch(complaint -> complaint.startsWith("older"));
  }

  @Test
  void clockThatRunsBackIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(say.look("A-1"), 200, "HELD", held, 12);
    hears(say.look("A-1"), 200, "HELD", held, 11);

    assertThat(complaints(held)).anyMatch(complaint -> complaint.startsWith("older"));
  }

  @Test
  void earlyExpiryIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(say.look("A-1"), 200, "AVAILABLE", held, 19);

    assertThat(complaints(held)).anyMatch(complaint -> complaint.startsWith("contradicts"));
  }

  @Test
  void lateExpiryIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(say.look("A-1"), 200, "HELD", held, 20);

    assertThat(complaints(held)).anyMatch(complaint -> complaint.startsWith("contradicts"));
  }

  @Test
  void holdThatWasSeenExpiredAndThenSoldIsFound() {
    hears(hold, 201, "HELD", held, 10);
    hears(say.look("A-1"), 200, "AVAILABLE", held, 20);
    history.listen(history.newest(confirm), confirm, Optional.empty());

    assertThat(complaints(held, sold)).anyMatch(complaint -> complaint.startsWith("seen expired"));
  }

  private List<String> complaints(Change... audit) {
    return history.complaintsAgainst(new AuditTrail(List.of(audit)));
  }

  private void hears(Request request, int status, String seatStatus, Change last, long atSecond) {
    String json =
        """
        {"%s":"%s","version":%d,"changeTag":"%s","at":"%s"}"""
            .formatted(
                status < 300 ? "status" : "seatStatus",
                seatStatus,
                last.version(),
                last.changeTag(),
                second(atSecond));
    history.listen(history.newest(request), request, Optional.of(answer(request, status, json)));
  }

  private static Answer answer(Request request, int status, String json) {
    try {
      return new Answer(
          request,
          URI.create("http://127.0.0.1"),
          status,
          HttpHeaders.of(Map.of(), (_, _) -> true),
          json,
          new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static Instant second(long number) {
    return Instant.EPOCH.plusSeconds(number);
  }
}
