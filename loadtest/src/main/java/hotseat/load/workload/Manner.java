package hotseat.load.workload;

/** How buyers go about it. */
public enum Manner {
  /** Another seat and another node for each step, and the next step at once. */
  RESTLESS(false, 0),
  /**
   * Always the same seat, the same node as long as that one answers, and a moment between two
   * steps: so what stalls does not keep anybody from asking for the rest, and the machine has room
   * to break something and to start it again.
   */
  STEADY(true, 250);

  private final boolean isLoyal;
  private final int pauseMs;

  Manner(boolean isLoyal, int pauseMs) {
    this.isLoyal = isLoyal;
    this.pauseMs = pauseMs;
  }

  /** Does a buyer stay with one seat and one node? */
  public boolean isLoyal() {
    return isLoyal;
  }

  /** Between the end of a step and the next one. */
  public int pauseMs() {
    return pauseMs;
  }
}
