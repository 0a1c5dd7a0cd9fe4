package hotseat.load.history;

/** The kind of an operation. */
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
