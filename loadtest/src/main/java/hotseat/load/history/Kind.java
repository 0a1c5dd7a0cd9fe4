package hotseat.load.history;

/** What was asked for. */
public enum Kind {
  HOLD,
  CONFIRM,
  RELEASE,
  CANCEL,
  RESERVE,
  LOOK;

  public boolean isCommand() {
    return this != LOOK;
  }
}
