package hotseat.load.workload;

/** How buyers choose seats and nodes, and how long they pause. */
public enum Manner {
  /** Another seat and another node for each step, and no pause. */
  RESTLESS(false, 0),
  /**
   * Always the same seat, the same node as long as it answers, and a pause between steps. A seat
   * that stalls does not keep buyers from the others, and the machine has room to break something
   * and start it again.
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

  /** The pause between the end of a step and the next one. */
  public int pauseMs() {
    return pauseMs;
  }
}
