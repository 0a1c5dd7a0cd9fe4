package hotseat.actor;

import java.time.Instant;

/** A shard, with the writes that earlier owners have left behind. */
final class OneShard implements Shard {

  private final boolean isOurs;
  private volatile Instant openUntil;

  private OneShard(boolean isOurs, Instant openUntil) {
    this.isOurs = isOurs;
    this.openUntil = openUntil;
  }

  /** Claimed long ago. */
  static OneShard settled() {
    return new OneShard(true, Instant.EPOCH);
  }

  static OneShard ofAnotherNode() {
    return new OneShard(false, Instant.EPOCH);
  }

  /** The shard as its next owner reads it from the database. */
  OneShard afterRelease() {
    return new OneShard(isOurs, openUntil);
  }

  @Override
  public boolean isOurs() {
    return isOurs;
  }

  @Override
  public Instant openUntil() {
    return openUntil;
  }

  @Override
  public void mayBeWrittenUntil(Instant until) {
    openUntil = until;
  }
}
