package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.UUID;

/**
 * The answer of a node, together with its request: every failed expectation prints both.
 *
 * @param json the body read as JSON, or a missing node if it is not JSON
 */
record Answer(
    Request request, URI node, int status, HttpHeaders headers, String body, JsonNode json) {

  Answer is(int expected) {
    assertThat(status).as("status of%n%s", this).isEqualTo(expected);
    return this;
  }

  Answer is(int expected, String code) {
    is(expected);
    assertThat(code()).as("code of%n%s", this).isEqualTo(code);
    return this;
  }

  /** A malformed request is refused, and the answer names the invalid field. */
  Answer isMalformed(String field) {
    is(400);
    assertThat(text("field")).as("field named by%n%s", this).isEqualTo(field);
    return this;
  }

  /** The seat is in this state, whether this is an acceptance, a refusal or a read. */
  Answer shows(String seatStatus, long version) {
    assertThat(seatStatus()).as("seat status in%n%s", this).isEqualTo(seatStatus);
    assertThat(version()).as("version in%n%s", this).isEqualTo(version);
    return this;
  }

  Answer isReplayOf(Answer first) {
    assertThat(replayed()).as("Idempotency-Replayed of%n%s", this).isTrue();
    assertThat(status).as("status of%n%s", this).isEqualTo(first.status());
    assertThat(json).as("the first answer again in%n%s", this).isEqualTo(first.json());
    return this;
  }

  boolean accepted() {
    return status / 100 == 2;
  }

  /** Accepted or refused. A 503 and a 504 are neither, and then the same key may be sent again. */
  boolean isDecided() {
    return status != 503 && status != 504;
  }

  /** Too many requests at a time, or the node is starting: nothing is said about this request. */
  boolean isTurnedAway() {
    return status == 503 && !header("Retry-After").isEmpty();
  }

  boolean isUnknown() {
    return status == 504;
  }

  boolean replayed() {
    return header("Idempotency-Replayed").equals("true");
  }

  boolean tellsVersion() {
    return json.path("version").isIntegralNumber();
  }

  String code() {
    return text("code");
  }

  long version() {
    assertThat(tellsVersion()).as("there is a version in%n%s", this).isTrue();
    return json.path("version").longValue();
  }

  /**
   * In a problem {@code status} is the HTTP status, so the seat's status has a member of its own.
   */
  String seatStatus() {
    return text(accepted() ? "status" : "seatStatus");
  }

  String changeTag() {
    return text("changeTag");
  }

  Instant at() {
    return Instant.parse(text("at"));
  }

  Instant expiresAt() {
    return Instant.parse(text("expiresAt"));
  }

  UUID holdId() {
    return UUID.fromString(text("holdId"));
  }

  /** The first value of a header, or an empty string. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String text(String member) {
    JsonNode value = json.path(member);
    assertThat(value.isTextual()).as("there is a text %s in%n%s", member, this).isTrue();
    return value.textValue();
  }

  @Override
  public String toString() {
    return "%s%n%n-- answered by %s --%n%d %s%n%s"
        .formatted(request, node, status, headers.map(), body);
  }
}
