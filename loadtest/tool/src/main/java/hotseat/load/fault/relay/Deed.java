package hotseat.load.fault.relay;

import java.util.Locale;

/** What a relay does to its connections, counted as evidence. */
public enum Deed {
  CONNECTIONS_ACCEPTED,
  /** Refused by order. */
  CONNECTIONS_REFUSED,
  /** By order, or because bytes had been swallowed when the link was healed. */
  CONNECTIONS_RESET,
  BYTES_SWALLOWED_THERE,
  BYTES_SWALLOWED_BACK,
  BYTES_HELD_THERE,
  BYTES_HELD_BACK,
  BYTES_DELAYED,
  /** Writes sent while the link delayed writes. */
  WRITES_DELAYED,
  /** Writes that the server has never received. */
  WRITES_CUT_BEFORE_EXECUTION,
  /** Writes that the server has executed and committed with an effect. The answer was kept back. */
  WRITES_CUT_AFTER_EXECUTION,
  /** Writes that the server has executed without an effect, or refused. */
  WRITES_CUT_WITHOUT_EFFECT,
  /** Requests delivered twice. */
  REQUESTS_REPEATED,
  /** Deliveries that were answered as a replay. */
  ANSWERS_REPLAYED,
  /** Requests whose deliveries were both answered as the first. */
  ACCEPTED_TWICE;

  /** As in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
