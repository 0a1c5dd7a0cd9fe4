package hotseat.load.check;

/** A way to break the contract that the reconciliation can see. */
public enum Anomaly {
  LOST_ACK("an acknowledged change is missing in the audit"),
  DOUBLE_BOOKING("a seat went to somebody although somebody had it"),
  PHANTOM("a change in the audit was never asked for"),
  AUDIT_MISMATCH("an answer and the audit tell different things"),
  AUDIT_UNREADABLE("a line of the audit is not a change"),
  VERSION_GAP("the versions of a seat are not dense from 1"),
  DUPLICATE_EFFECT("one key has made two changes"),
  FALSE_REFUSAL("what was refused has changed the seat all the same"),
  STRANGER("a hold or a sale was ended by somebody who does not have its id"),
  LATE_HOLD("a hold was confirmed or released after its time"),
  ILLEGAL_CHANGE("a seat did what no seat may do"),
  TIME_RAN_BACK("a change is earlier than the one before it"),
  OVERSOLD("an area has sold more than there is room for"),
  STALE_ANSWER("an answer is older than what was known before it was asked"),
  NODES_DISAGREE("after the end a node reads something else than the audit's last version"),
  UNBALANCED("a buyer's accepted changes are not those in the audit without the resolved unknowns");

  private final String sentence;

  Anomaly(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
