package hotseat.load.failure;

/** A command could not do its work. The message explains why to the user. */
public final class Failure extends RuntimeException {

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
