package hotseat.load.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.api.Reply.Obstacle;
import hotseat.model.Change;
import hotseat.model.ChangeTag;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.Refusal;
import hotseat.model.Seat;
import hotseat.model.Seat.Status;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An answer of a {@link ForeignServer}, as the contract defines it. */
record ForeignAnswer(int status, String body, Map<String, String> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();

  ForeignAnswer(int status, String body) {
    this(status, body, Map.of());
  }

  static ForeignAnswer of(Decision decision, boolean isSecretShown) {
    return switch (decision) {
      case Accepted(Change change, Seat after, _) -> made(change, after, Map.of());
      case Replayed(Change change, Seat after) ->
          made(change, after, Map.of("Idempotency-Replayed", "true"));
      case Recovered _ -> throw new IllegalStateException("no outcome is unknown in memory");
      case Observed(Seat seat, Instant at) ->
          new ForeignAnswer(200, seat("status", seat, at).toString());
      case Refused(Refusal refusal, Seat seat, Instant at) ->
          refused(refusal, seat, at, isSecretShown);
      case Absent(Refusal refusal) ->
          new ForeignAnswer(404, JSON.createObjectNode().put("code", refusal.name()).toString());
    };
  }

  static ForeignAnswer of(Obstacle obstacle) {
    return new ForeignAnswer(
        503,
        JSON.createObjectNode().put("code", obstacle.name()).toString(),
        Map.of("Retry-After", "1"));
  }

  private static ForeignAnswer made(Change change, Seat after, Map<String, String> headers) {
    ObjectNode json = seat("status", after, change.at());
    change.expiresAt().ifPresent(end -> json.put("expiresAt", end.toString()));
    boolean isBegin =
        switch (change.kind()) {
          case HOLD, RESERVE -> true;
          case CONFIRM, RELEASE, CANCEL -> false;
        };
    if (isBegin) {
      json.put("holdId", change.holdId().toString());
    }
    return new ForeignAnswer(isBegin ? 201 : 200, json.toString(), headers);
  }

  private static ForeignAnswer refused(
      Refusal refusal, Seat seat, Instant at, boolean isSecretShown) {
    ObjectNode json = seat("seatStatus", seat, at);
    json.put("code", refusal.name());
    if (isSecretShown && seat.state() instanceof Seat.Held held) {
      json.put("holdId", held.holdId().toString());
    }
    return new ForeignAnswer(refusal == Refusal.HOLD_GONE ? 410 : 409, json.toString());
  }

  private static ObjectNode seat(String statusName, Seat seat, Instant at) {
    ObjectNode json = JSON.createObjectNode();
    json.put(statusName, seat.statusAt(at).name());
    json.put("version", seat.version());
    json.put("at", at.toString());
    seat.changedBy().map(ForeignAnswer::tag).ifPresent(tag -> json.put("changeTag", tag));
    return json;
  }

  private static String tag(UUID key) {
    return ChangeTag.of(key);
  }

  static String line(String seat, Change change) {
    ObjectNode json = JSON.createObjectNode();
    json.put("seat", seat);
    json.put("version", change.version());
    json.put("changeTag", tag(change.key()));
    json.put("kind", change.kind().name());
    json.put("at", change.at().toString());
    change.expiresAt().ifPresent(end -> json.put("expiresAt", end.toString()));
    return json.toString();
  }

  static ForeignAnswer map(String show, SeenMap map) {
    ObjectNode json = JSON.createObjectNode();
    json.put("show", show);
    json.put("asOf", map.asOf().toString());
    json.putObject("standing");
    var seats = json.putArray("seats");
    map.places()
        .forEach(
            (name, seat) -> {
              if (seat.statusAt(map.asOf()) != Status.AVAILABLE) {
                ObjectNode one = seats.addObject();
                one.put("seat", name);
                one.put("status", seat.statusAt(map.asOf()).name());
                one.put("version", seat.version());
                seat.changedBy().ifPresent(key -> one.put("changeTag", tag(key)));
              }
            });
    return new ForeignAnswer(200, json.toString());
  }
}
