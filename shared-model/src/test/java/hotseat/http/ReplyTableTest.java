package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.Unknown;
import hotseat.api.Reply.UnknownCause;
import hotseat.api.Reservations;
import hotseat.api.Spent;
import hotseat.api.UnavailableException;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Replayed;
import hotseat.model.Kind;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an implementation can reply besides a decision, and how a client receives it. */
class ReplyTableTest {

  private static final String SEAT = "/v1/shows/s1/seats/A-1";

  @ParameterizedTest
  @EnumSource
  void notAppliedIs503AndMayBeRetried(Obstacle obstacle) {
    HttpResponse<String> answer = answer(() -> new NotApplied(obstacle, Spent.NOTHING));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(json(answer).get("code").asText()).isEqualTo(obstacle.name());
    assertThat(json(answer).get("outcome").asText()).isEqualTo("not-applied");
  }

  @ParameterizedTest
  @EnumSource
  void unknownIs504(UnknownCause cause) {
    HttpResponse<String> answer = answer(() -> new Unknown(cause, Spent.NOTHING));
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    assertThat(json(answer).get("code").asText()).isEqualTo(cause.name());
    assertThat(json(answer).get("outcome").asText()).isEqualTo("unknown");
    assertThat(json(answer).get("settledAfterMs").asInt())
        .as("the request's deadline and a write's term")
        .isEqualTo(7_000);
  }

  /**
   * The change was made by this request or by an earlier one with its key; which one is unknown.
   */
  @Test
  void aReplayAfterAnUnknownOutcomeIsMarkedUnsure() {
    UUID key = UUID.randomUUID();
    Change made = new Change(1, Kind.RESERVE, key, key, "ann", Optional.empty(), Instant.EPOCH);
    Decision found = new Replayed(made, made.applyTo(new Seat.Available()));
    assertThat(replayed(found)).contains("true");
    assertThat(replayed(found.afterUnknown())).contains("unsure");
  }

  private static Optional<String> replayed(Decision decision) {
    try (TestEdge edge = edge(() -> new Decided(decision, Spent.NOTHING))) {
      HttpResponse<String> answer = edge.hold(SEAT, UUID.randomUUID());
      assertThat(answer.statusCode()).isEqualTo(201);
      return answer.headers().firstValue("Idempotency-Replayed");
    }
  }

  @Test
  void aBugIs500AndItsOutcomeIsUnknown() {
    HttpResponse<String> answer =
        answer(
            () -> {
              throw new IllegalStateException("a secret");
            });
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(json(answer).get("outcome").asText()).isEqualTo("unknown");
    assertThat(json(answer).get("settledAfterMs").asInt()).isPositive();
    assertThat(json(answer).get("requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @Test
  void aDatabaseLostDuringACommandLeavesItUnknown() {
    HttpResponse<String> answer =
        answer(
            () -> {
              throw new UnavailableException("gone", new IOException());
            });
    assertThat(json(answer).get("code").asText()).isEqualTo("COMMIT_UNKNOWN");
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer).get("settledAfterMs").asInt()).isPositive();
  }

  @Test
  void evenAStackOverflowIsAnsweredWithAProblem() {
    HttpResponse<String> answer =
        answer(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(json(answer).get("code").asText()).isEqualTo("INTERNAL");
  }

  @Test
  void serverTimingReportsWhereTheTimeWent() {
    Spent spent =
        Spent.NOTHING
            .lasted("pool", 1_234_567)
            .lasted("sql", 12_999)
            .lasted("backoff", 0)
            .counted("attempts", 3);
    assertThat(
            answer(() -> new NotApplied(Obstacle.CONTENDED, spent))
                .headers()
                .firstValue("Server-Timing"))
        .contains("pool;dur=1.234, sql;dur=0.012, backoff;dur=0.000, attempts;desc=\"3\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalKeepsItsName(Refusal refusal) {
    assertThat(Problem.of(refusal).name()).isEqualTo(refusal.name());
    assertThat(Problem.of(refusal).status()).isBetween(400, 499);
  }

  @Test
  void refusalsAreOrderedAsDocumented() {
    assertThat(Refusal.values())
        .extracting(refusal -> Problem.of(refusal).status())
        .containsExactly(404, 404, 422, 410, 409, 409, 409);
  }

  private static HttpResponse<String> answer(Supplier<Reply> reply) {
    try (TestEdge edge = edge(reply)) {
      assertThat(edge.get(SEAT).statusCode()).isGreaterThanOrEqualTo(500);
      return edge.hold(SEAT, UUID.randomUUID());
    }
  }

  private static TestEdge edge(Supplier<Reply> reply) {
    Reservations reservations =
        new Reservations() {
          @Override
          public Reply handle(SeatId seat, Command command) {
            return reply.get();
          }

          @Override
          public Reply read(SeatId seat) {
            return reply.get();
          }
        };
    return TestEdge.of(reservations, new InMemoryShows(new SteadyClock(Machine.real())));
  }
}
