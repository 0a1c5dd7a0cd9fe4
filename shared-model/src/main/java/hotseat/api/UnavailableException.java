package hotseat.api;

/** What is needed to answer (the database, in the end) does not answer itself. */
public final class UnavailableException extends RuntimeException {

  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
