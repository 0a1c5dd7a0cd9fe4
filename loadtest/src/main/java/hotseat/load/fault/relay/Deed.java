package hotseat.load.fault.relay;

import java.util.Locale;

/** What a relay does to those who use it, counted as evidence. */
public enum Deed {
  CONNECTIONS_ACCEPTED,
  /** Turned away by order. */
  CONNECTIONS_REFUSED,
  /** By order, or because bytes had vanished from them when the link was healed. */
  CONNECTIONS_RESET,
  BYTES_SWALLOWED_THERE,
  BYTES_SWALLOWED_BACK,
  BYTES_HELD_THERE,
  BYTES_HELD_BACK,
  BYTES_DELAYED,
  /** Sent while the link was late. */
  WRITES_DELAYED,
  /** The server has never heard of these. */
  WRITES_CUT_BEFORE_EXECUTION,
  /** The server has executed these, and found something to change; its answer reached nobody. */
  WRITES_CUT_AFTER_EXECUTION,
  /** The server has executed these and changed nothing, or refused them. */
  WRITES_CUT_WITHOUT_EFFECT,
  /** Delivered twice. */
  REQUESTS_REPEATED,
  /** One of the two deliveries was answered as the repetition of the other. */
  ANSWERS_REPLAYED,
  /** Both deliveries were answered as if they were the first. */
  ACCEPTED_TWICE;

  /** As in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
