package hotseat.model;

/**
 * Why a command changes nothing: a decision, not a failure.
 *
 * <p>When several apply, the first one in this list wins. Malformed requests are refused before any
 * of these, at the edge.
 */
public enum Refusal {
  SHOW_NOT_FOUND("There is no such show."),
  SEAT_NOT_FOUND("The show has no such seat."),
  IDEMPOTENCY_KEY_REUSED("This idempotency key has already made another change."),
  HOLD_GONE("The hold is not, or no longer, the one on this seat."),
  FINAL_SALE("Standing tickets are final sale: only reserve is possible."),
  SEAT_UNAVAILABLE("The seat is taken."),
  ALREADY_SOLD("The hold has been confirmed; cancel the sale instead.");

  private final String detail;

  Refusal(String detail) {
    this.detail = detail;
  }

  public String detail() {
    return detail;
  }
}
