package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.api.Spent;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** RFC 9457: the form of every answer that is not a success. */
final class ProblemJson {

  private ProblemJson() {}

  static Answer.Whole of(String requestId, ProblemException e) {
    return whole(
        e.problem(),
        Json.object(
            json -> {
              write(json, e.problem(), e.detail(), requestId);
              writeField(json, e.field());
            }));
  }

  static Answer.Whole of(String requestId, Problem problem, String detail) {
    return of(requestId, ProblemException.of(problem, detail));
  }

  /** A problem with a command, without the seat's state, which is not known or does not matter. */
  static Answer.Whole of(String requestId, Problem problem, String detail, SeatId id) {
    return whole(
        problem,
        Json.object(
            json -> {
              write(json, problem, detail, requestId);
              json.writeStringField("show", id.show());
              json.writeStringField("seat", id.name());
            }));
  }

  /** The outcome of a command is unknown, but after a while it is settled. */
  static Answer.Whole unsettled(Call call, Problem problem, String detail) {
    return whole(problem, Json.object(json -> writeUnsettled(json, call, problem, detail)));
  }

  /** The same, for a command that was parsed. */
  static Answer.Whole unsettled(Call call, Problem problem, String detail, SeatId id) {
    return whole(
        problem,
        Json.object(
            json -> {
              writeUnsettled(json, call, problem, detail);
              json.writeStringField("show", id.show());
              json.writeStringField("seat", id.name());
            }));
  }

  static Answer.Whole of(
      String requestId, Problem problem, String detail, SeatId id, Seat seat, Instant at) {
    return whole(
        problem,
        Json.object(
            json -> {
              write(json, problem, detail, requestId);
              SeatJson.write(json, SeatJson.STATUS_IN_PROBLEM, id, seat, at);
            }));
  }

  private static Answer.Whole whole(Problem problem, byte[] body) {
    return new Answer.Whole(
        problem.status(),
        problem.outcome(),
        problem.name(),
        Headers.PROBLEM_JSON,
        body,
        Spent.NOTHING,
        problem.outcome() == Outcome.NOT_APPLIED ? List.of(Headers.RETRY_AFTER) : List.of());
  }

  private static void write(JsonGenerator json, Problem problem, String detail, String requestId)
      throws IOException {
    json.writeStringField("type", problem.type());
    json.writeStringField("title", problem.title());
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", detail);
    json.writeStringField("code", problem.name());
    json.writeStringField("outcome", problem.outcomeText());
    json.writeStringField("requestId", requestId);
  }

  private static void writeUnsettled(JsonGenerator json, Call call, Problem problem, String detail)
      throws IOException {
    write(json, problem, detail, call.id());
    json.writeNumberField("settledAfterMs", call.terms().settled().toMillis());
  }

  private static void writeField(JsonGenerator json, Optional<String> field) throws IOException {
    if (field.isPresent()) {
      json.writeStringField("field", field.get());
    }
  }
}
