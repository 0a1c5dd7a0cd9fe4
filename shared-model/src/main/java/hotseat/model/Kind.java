package hotseat.model;

/** The five things that can change a seat. */
public enum Kind {
  HOLD,
  CONFIRM,
  RELEASE,
  CANCEL,
  RESERVE
}
