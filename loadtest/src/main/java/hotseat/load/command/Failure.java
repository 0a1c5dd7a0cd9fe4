package hotseat.load.command;

/** What was asked for could not be done. The message tells the person at the terminal why. */
public final class Failure extends RuntimeException {

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
