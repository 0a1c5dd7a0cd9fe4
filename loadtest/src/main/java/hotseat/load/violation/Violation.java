package hotseat.load.violation;

/**
 * A way to break the contract, as the judge and the reconciliation name it. They share the name and
 * not the reasoning: each has its own way to see it.
 */
public enum Violation {
  DOUBLE_BOOKING("a seat went to somebody although somebody had it"),
  DUPLICATE_EFFECT("one key has made two changes"),
  LOST_ACK("an acknowledged change is missing"),
  STALE_ANSWER("an answer is older than what was known before it was asked"),
  PHANTOM("a change was made by nobody"),
  FALSE_REFUSAL("what was refused has changed the seat all the same"),
  LATE_HOLD("a hold was honoured after its time"),
  EARLY_EXPIRY("a hold was over before its time"),
  STRANGER("a hold or a sale was ended by somebody who does not have its id"),
  ILLEGAL_CHANGE("a seat did what no seat may do"),
  OVERSOLD("an area has sold more than there is room for"),
  WRONG_ANSWER("an answer is not the one that the rules give"),
  FORGOTTEN_KEY("a key that had its effect was answered as if it had none"),
  OUT_OF_ORDER("a change stands before one that had ended before it was asked for"),
  VERSION_GAP("the versions of a seat are not dense from 1"),
  AUDIT_MISMATCH("an answer and the audit tell different things"),
  NODES_DISAGREE("after the end a node reads something else than the last version"),
  TIME_RAN_BACK("an answer or a change is earlier than the change before it"),
  WRONG_CLOCK("the time of an answer lies outside of the time in which it was given"),
  AUDIT_UNREADABLE("a line of the audit is not a change"),
  UNBALANCED("a buyer's accepted changes are not those in the audit without the resolved unknowns");

  private final String sentence;

  Violation(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
