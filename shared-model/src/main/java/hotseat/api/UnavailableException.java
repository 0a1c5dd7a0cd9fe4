package hotseat.api;

import hotseat.api.Reply.Obstacle;

/** The reply needs something that is unavailable, in the end the database. Nothing was written. */
public final class UnavailableException extends RuntimeException {

  private final Obstacle obstacle;

  public UnavailableException(String message) {
    this(Obstacle.NOT_READY, message);
  }

  public UnavailableException(String message, Throwable cause) {
    this(Obstacle.NOT_READY, message, cause);
  }

  public UnavailableException(Obstacle obstacle, String message) {
    super(message);
    this.obstacle = obstacle;
  }

  public UnavailableException(Obstacle obstacle, String message, Throwable cause) {
    super(message, cause);
    this.obstacle = obstacle;
  }

  public Obstacle obstacle() {
    return obstacle;
  }
}
