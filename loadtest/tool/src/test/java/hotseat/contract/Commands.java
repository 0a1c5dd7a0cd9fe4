package hotseat.contract;

import java.util.UUID;

/** The five commands for the seats of one show, as requests. */
record Commands(String show) {

  Request hold(UUID key, String seat, String buyer, int ttlSeconds) {
    return command(
        key, seat, "hold", "{\"buyer\":\"%s\",\"ttlSeconds\":%d}".formatted(buyer, ttlSeconds));
  }

  Request confirm(UUID key, String seat, UUID holdId) {
    return command(key, seat, "confirm", owned(holdId));
  }

  Request release(UUID key, String seat, UUID holdId) {
    return command(key, seat, "release", owned(holdId));
  }

  Request cancel(UUID key, String seat, UUID holdId) {
    return command(key, seat, "cancel", owned(holdId));
  }

  Request reserve(UUID key, String seat, String buyer) {
    return command(key, seat, "reserve", "{\"buyer\":\"%s\"}".formatted(buyer));
  }

  Request look(String seat) {
    return Request.get(path(seat));
  }

  String path() {
    return "/v1/shows/" + show;
  }

  String path(String seat) {
    return path() + "/seats/" + seat;
  }

  private Request command(UUID key, String seat, String verb, String json) {
    return Request.command(path(seat) + "/" + verb, key, json);
  }

  private static String owned(UUID holdId) {
    return "{\"holdId\":\"%s\"}".formatted(holdId);
  }
}
