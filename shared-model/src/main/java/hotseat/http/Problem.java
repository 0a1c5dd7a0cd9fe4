package hotseat.http;

import hotseat.api.Reply.Obstacle;
import hotseat.api.Reply.UnknownCause;
import hotseat.model.Refusal;
import java.util.Locale;

/**
 * Every answer that is not a success, in the order of the checks: the request as HTTP, the request
 * as a command, then the cases of {@link Refusal}, in its own order.
 */
enum Problem {
  NOT_FOUND(404, Outcome.INVALID, "No such path"),
  METHOD_NOT_ALLOWED(405, Outcome.INVALID, "This path does not allow this method"),
  URI_TOO_LONG(414, Outcome.INVALID, "The request line is too long"),
  BODY_TOO_LARGE(413, Outcome.INVALID, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, Outcome.INVALID, "The body must be application/json"),
  INVALID_REQUEST(400, Outcome.INVALID, "The request is not valid"),

  SHOW_NOT_FOUND(404, Outcome.REFUSED, "No such show"),
  SEAT_NOT_FOUND(404, Outcome.REFUSED, "No such seat"),
  IDEMPOTENCY_KEY_REUSED(422, Outcome.REFUSED, "The idempotency key was used before"),
  HOLD_GONE(410, Outcome.REFUSED, "The hold is gone"),
  FINAL_SALE(409, Outcome.REFUSED, "Standing tickets are final sale"),
  SEAT_UNAVAILABLE(409, Outcome.REFUSED, "The seat is taken"),
  ALREADY_SOLD(409, Outcome.REFUSED, "The hold has become a sale"),
  SHOW_EXISTS(409, Outcome.REFUSED, "The show exists with another layout"),

  OVERLOADED(503, Outcome.NOT_APPLIED, "Overloaded"),
  CONTENDED(503, Outcome.NOT_APPLIED, "Too much contention"),
  NOT_READY(503, Outcome.NOT_APPLIED, "Not ready"),

  TIMEOUT(504, Outcome.UNKNOWN, "No answer in time"),
  COMMIT_UNKNOWN(504, Outcome.UNKNOWN, "The outcome of the write is unknown"),
  INTERNAL(500, Outcome.UNKNOWN, "Internal error");

  private final int status;
  private final Outcome outcome;
  private final String title;
  private final String type = "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');

  Problem(int status, Outcome outcome, String title) {
    this.status = status;
    this.outcome = outcome;
    this.title = title;
  }

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case SHOW_NOT_FOUND -> SHOW_NOT_FOUND;
      case SEAT_NOT_FOUND -> SEAT_NOT_FOUND;
      case IDEMPOTENCY_KEY_REUSED -> IDEMPOTENCY_KEY_REUSED;
      case HOLD_GONE -> HOLD_GONE;
      case FINAL_SALE -> FINAL_SALE;
      case SEAT_UNAVAILABLE -> SEAT_UNAVAILABLE;
      case ALREADY_SOLD -> ALREADY_SOLD;
    };
  }

  static Problem of(Obstacle obstacle) {
    return switch (obstacle) {
      case OVERLOADED -> OVERLOADED;
      case CONTENDED -> CONTENDED;
      case NOT_READY -> NOT_READY;
    };
  }

  static Problem of(UnknownCause cause) {
    return switch (cause) {
      case TIMEOUT -> TIMEOUT;
      case COMMIT_UNKNOWN -> COMMIT_UNKNOWN;
    };
  }

  int status() {
    return status;
  }

  Outcome outcome() {
    return outcome;
  }

  /** To a client an invalid request is one more kind of refusal: nothing has changed. */
  String outcomeText() {
    return outcome == Outcome.INVALID ? Outcome.REFUSED.text() : outcome.text();
  }

  String title() {
    return title;
  }

  String type() {
    return type;
  }
}
