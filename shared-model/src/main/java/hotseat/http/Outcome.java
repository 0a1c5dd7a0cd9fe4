package hotseat.http;

import java.util.Locale;

/** What became of a request, as metrics and problems tell it. */
enum Outcome {
  ACCEPTED,
  REPLAYED,
  OBSERVED,
  /** Decided: no. Never a failure. */
  REFUSED,
  /** Not understood. */
  INVALID,
  NOT_APPLIED,
  UNKNOWN;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  String text() {
    return text;
  }
}
