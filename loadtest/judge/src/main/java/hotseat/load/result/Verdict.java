package hotseat.load.result;

/** The verdict on a trial or a run; the worst one wins. */
public enum Verdict {
  VALID(0),
  /** Nothing wrong was found, but something needed for a judgeResult is missing. */
  INCONCLUSIVE(2),
  /** The generator or the set-up was at fault: the figures say nothing about a contestant. */
  VOID(3),
  /** A contestant has broken the contract. */
  INVALID(1);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  public Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
