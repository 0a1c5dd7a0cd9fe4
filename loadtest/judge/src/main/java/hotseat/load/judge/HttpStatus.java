package hotseat.load.judge;

import hotseat.load.history.Kind;
import hotseat.model.Refusal;

/** The HTTP status codes that the contract gives to answers. */
final class HttpStatus {

  private HttpStatus() {}

  static int ofSuccess(Kind kind) {
    return switch (kind) {
      case HOLD, RESERVE -> 201;
      case CONFIRM, RELEASE, CANCEL, LOOK -> 200;
    };
  }

  static boolean isRefusal(int status) {
    return status >= 400 && status < 500;
  }

  static int of(Refusal refusal) {
    return switch (refusal) {
      case SHOW_NOT_FOUND, SEAT_NOT_FOUND -> 404;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case HOLD_GONE -> 410;
      case FINAL_SALE, SEAT_UNAVAILABLE, ALREADY_SOLD -> 409;
    };
  }
}
