package hotseat.http;

import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import hotseat.model.SeatId;
import java.time.Duration;
import java.util.UUID;

/** Routes of one seat or area: reads it, or sends it a command. */
final class SeatRoutes {

  private static final String SEAT = "/v1/shows/{show}/seats/{seat}";

  private final Reservations reservations;

  SeatRoutes(Reservations reservations) {
    this.reservations = reservations;
  }

  void addTo(Routes routes) {
    routes
        .get(SEAT, this::read)
        .post(SEAT + "/hold", command(SeatRoutes::hold))
        .post(SEAT + "/confirm", command(SeatRoutes::confirm))
        .post(SEAT + "/release", command(SeatRoutes::release))
        .post(SEAT + "/cancel", command(SeatRoutes::cancel))
        .post(SEAT + "/reserve", command(SeatRoutes::reserve));
  }

  /** Creates the command from a request's body. */
  private interface Reader {
    Command read(UUID key, JsonBody body);
  }

  private Answer read(Call call) {
    SeatId seat = call.seat();
    return ReplyTable.answer(call, seat, reservations.read(seat));
  }

  private Route.Endpoint command(Reader reader) {
    return call -> {
      SeatId seat = call.seat();
      JsonBody body = call.body();
      Command command = reader.read(call.idempotencyKey(), body);
      body.nothingElse();
      return ReplyTable.answer(call, seat, reservations.handle(seat, command));
    };
  }

  private static Command hold(UUID key, JsonBody body) {
    String buyer = buyer(body);
    long seconds = body.number("ttlSeconds", Limits.TTL_SECONDS_MIN, Limits.TTL_SECONDS_MAX);
    return new Hold(key, buyer, Duration.ofSeconds(seconds));
  }

  private static Command confirm(UUID key, JsonBody body) {
    return new Confirm(key, holdId(body));
  }

  private static Command release(UUID key, JsonBody body) {
    return new Release(key, holdId(body));
  }

  private static Command cancel(UUID key, JsonBody body) {
    return new Cancel(key, holdId(body));
  }

  private static Command reserve(UUID key, JsonBody body) {
    return new Reserve(key, buyer(body));
  }

  private static String buyer(JsonBody body) {
    return Call.matching("buyer", body.text("buyer"));
  }

  private static UUID holdId(JsonBody body) {
    return Call.uuid("holdId", body.text("holdId"));
  }
}
