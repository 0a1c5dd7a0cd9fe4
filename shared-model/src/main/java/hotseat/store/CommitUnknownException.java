package hotseat.store;

/** The connection broke while a write was under way: it may have been committed, or may yet be. */
public final class CommitUnknownException extends RuntimeException {

  CommitUnknownException(Throwable cause) {
    super("the connection broke during a write", cause);
  }
}
