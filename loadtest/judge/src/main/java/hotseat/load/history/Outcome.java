package hotseat.load.history;

/** What the client knows about an operation when it has ended. */
public enum Outcome {
  /** It made the version in the answer. */
  ACCEPTED,
  /** It changed nothing, and saw the seat at the version in the answer: a read or a refusal. */
  OBSERVED,
  /** Certainly without effect, and no seat in the answer: a 503, or a refusal without a seat. */
  NOT_APPLIED,
  /** Not known: a timeout, a broken connection, a 504. It may still take effect much later. */
  UNKNOWN
}
