package hotseat.load.history;

/** What the client knows about an operation when it has ended. */
public enum Outcome {
  /** It made the version that was answered. */
  ACCEPTED,
  /** It changed nothing, and saw the seat at the version that was answered: a look or a refusal. */
  OBSERVED,
  /** Surely without effect, and without news about the seat: 503, or a refusal without a seat. */
  NOT_APPLIED,
  /** Nobody knows: a time-out, a broken connection, a 504. It may still take effect much later. */
  UNKNOWN
}
