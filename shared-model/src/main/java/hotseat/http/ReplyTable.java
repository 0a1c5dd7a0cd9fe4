package hotseat.http;

import com.fasterxml.jackson.core.JsonGenerator;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Reply.NotApplied;
import hotseat.api.Reply.Unknown;
import hotseat.api.Spent;
import hotseat.model.Change;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.SeatId;
import java.io.IOException;
import java.time.Instant;

/** The one table that maps each reply to HTTP. */
final class ReplyTable {

  private ReplyTable() {}

  static Answer answer(Call call, SeatId id, Reply reply) {
    return switch (reply) {
      case Decided(Decision decision, Spent spent) -> decided(call, id, decision).with(spent);
      case NotApplied(Reply.Obstacle obstacle, Spent spent) ->
          ProblemJson.of(call.id(), Problem.of(obstacle), obstacle.detail(), id).with(spent);
      case Unknown(Reply.UnknownCause cause, Spent spent) ->
          ProblemJson.unsettled(call, Problem.of(cause), cause.detail(), id).with(spent);
    };
  }

  private static Answer.Whole decided(Call call, SeatId id, Decision decision) {
    return switch (decision) {
      case Accepted(Change change, Seat after, _) -> made(Outcome.ACCEPTED, id, change, after);
      case Replayed(Change change, Seat after) ->
          made(Outcome.REPLAYED, id, change, after).with(Headers.REPLAYED);
      case Recovered(Change change, Seat after) ->
          made(Outcome.REPLAYED, id, change, after).with(Headers.REPLAYED_UNSURE);
      case Observed(Seat seat, Instant at) -> observed(id, seat, at);
      case Refused(Refusal refusal, _, _) when refusal == Refusal.IDEMPOTENCY_KEY_REUSED ->
          ProblemJson.of(call.id(), Problem.of(refusal), refusal.detail(), id);
      case Refused(Refusal refusal, Seat seat, Instant at) ->
          ProblemJson.of(call.id(), Problem.of(refusal), refusal.detail(), id, seat, at);
      case Absent(Refusal refusal) ->
          ProblemJson.of(call.id(), Problem.of(refusal), refusal.detail(), id);
    };
  }

  private static int statusOf(Change change) {
    return switch (change.kind()) {
      case HOLD, RESERVE -> 201;
      case CONFIRM, RELEASE, CANCEL -> 200;
    };
  }

  private static Answer.Whole made(Outcome outcome, SeatId id, Change change, Seat after) {
    byte[] body =
        Json.object(
            json -> {
              SeatJson.write(json, SeatJson.STATUS, id, after, change.at());
              writeSecrets(json, change);
            });
    return Answer.Whole.json(statusOf(change), outcome, body);
  }

  /**
   * Shown to the client whose command made them, in the answer to that command, and nowhere else.
   */
  private static void writeSecrets(JsonGenerator json, Change change) throws IOException {
    switch (change.kind()) {
      case HOLD -> {
        json.writeStringField("holdId", change.holdId().toString());
        json.writeStringField("expiresAt", SeatJson.text(change.expiresAt().orElseThrow()));
      }
      case RESERVE -> json.writeStringField("holdId", change.holdId().toString());
      case CONFIRM, RELEASE, CANCEL -> {
        // A client that sends one of these has the hold's id already.
      }
    }
  }

  private static Answer.Whole observed(SeatId id, Seat seat, Instant at) {
    byte[] body = Json.object(json -> SeatJson.write(json, SeatJson.STATUS, id, seat, at));
    return Answer.Whole.json(200, Outcome.OBSERVED, body).with(Headers.etag(seat.version()));
  }
}
