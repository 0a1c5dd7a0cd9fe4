package hotseat.http;

import java.util.Locale;

/** The outcome of a request, in metrics and problems. */
enum Outcome {
  ACCEPTED,
  REPLAYED,
  OBSERVED,
  /** Decided: no. This is never a failure. */
  REFUSED,
  /** The request was not valid. */
  INVALID,
  NOT_APPLIED,
  UNKNOWN;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  String text() {
    return text;
  }
}
