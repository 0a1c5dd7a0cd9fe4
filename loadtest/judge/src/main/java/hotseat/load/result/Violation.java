package hotseat.load.result;

/**
 * A way to break the contract, as the judge and the reconciliation name it. They share the name and
 * not the reasoning: each has its own way to see it.
 *
 * <p>Each one quotes the sentence of {@code docs/CONTRACT.md} that it breaks, word by word.
 */
public enum Violation {
  DOUBLE_BOOKING("a seat went to a buyer although another buyer had it", Clause.ALONE),
  DUPLICATE_EFFECT("one key has made two changes", Clause.ONE_EFFECT),
  LOST_ACK("an acknowledged change is missing", Clause.SURVIVES),
  STALE_ANSWER(
      "an answer is older than what was known before it was requested", Clause.LINEARIZABLE),
  PHANTOM("a change was made by no command", Clause.ARROWS),
  FALSE_REFUSAL("a refused command changed the seat all the same", Clause.REFUSALS),
  LATE_HOLD("a hold was honoured after its time", Clause.EXPIRY),
  EARLY_EXPIRY("a hold was over before its time", Clause.UNTIL_THEN),
  STRANGER("a hold or a sale was ended by a client that does not have its id", Clause.ONLY_ITS_ID),
  ILLEGAL_CHANGE("a seat changed in a way that no seat may", Clause.ARROWS),
  OVERSOLD("an area has sold more than its capacity", Clause.AREA),
  WRONG_ANSWER("an answer is not the one that the rules give", Clause.ANSWERS),
  FORGOTTEN_KEY("a key that was used before was answered as if it were new", Clause.ONE_EFFECT),
  OUT_OF_ORDER(
      "a change is ordered before one that completed before it was requested", Clause.LINEARIZABLE),
  VERSION_GAP("the versions of a seat are not dense from 1", Clause.DENSE),
  AUDIT_MISMATCH("an answer and the audit disagree", Clause.AUDIT),
  NODES_DISAGREE("after the load, a node does not read the last version", Clause.LINEARIZABLE),
  TIME_RAN_BACK("an answer or a change is earlier than the change before it", Clause.TIME),
  WRONG_CLOCK(
      "the time in an answer lies outside the interval in which it was given", Clause.ONE_CLOCK),
  AUDIT_UNREADABLE("a line of the audit is not a change", Clause.AUDIT),
  LEAKED_ID("an answer shows the id of a hold to a client that did not make it", Clause.SECRET),
  UNBALANCED(
      "a buyer's accepted changes differ from those in the audit, resolved unknowns aside",
      Clause.ONE_EFFECT);

  private final String sentence;
  private final String clause;

  Violation(String sentence, String clause) {
    this.sentence = sentence;
    this.clause = clause;
  }

  public String sentence() {
    return sentence;
  }

  /** The sentence of the contract that it breaks. */
  public String clause() {
    return clause;
  }

  /** What was done, and what the contract says instead. */
  public String charge() {
    return sentence + " (the contract: \"" + clause + "\")";
  }

  /** The sentences of the contract, without its markup. */
  private static final class Clause {
    static final String ALONE = "A held or sold seat goes to no other buyer.";
    static final String ONLY_ITS_ID = "Only the id of the hold ends a hold or a sale.";
    static final String ARROWS =
        "A seat changes along these arrows only, and only by a command that a client has sent.";
    static final String DENSE =
        "A seat starts at version 0, and each committed change adds exactly 1.";
    static final String REFUSALS = "Refusals and reads change nothing.";
    static final String EXPIRY =
        "A confirm must take effect before expiresAt, not only be decided before it.";
    static final String UNTIL_THEN = "Until its expiresAt a hold is alive for every client.";
    static final String ONE_CLOCK = "Expiry is decided on the database's clock, by every node.";
    static final String TIME = "For each seat the time of the changes (at) never runs backwards.";
    static final String AREA =
        "A standing area knows only reserve, which succeeds while sold < capacity";
    static final String LINEARIZABLE = "one seat or area, linearizable, its version as ETag";
    static final String AUDIT = "every committed change, by seat and version, as JSON lines";
    static final String SURVIVES = "it is done, and will survive";
    static final String ONE_EFFECT = "The same key has one effect and gets the first answer again";
    static final String SECRET =
        "holdId and expiresAt are shown only in the answer to the command that made them";
    static final String ANSWERS = "Every implementation answers this API in this way.";
  }
}
