package hotseat.store;

/** The connection broke during a write, which may have been committed or may still be. */
public final class CommitUnknownException extends RuntimeException {

  CommitUnknownException(Throwable cause) {
    super("the connection broke during a write", cause);
  }
}
