package hotseat.actor;

import java.time.Instant;

/** A shard that was claimed long ago, with what earlier owners have left behind. */
final class OneShard implements Shard {

  private volatile Instant openUntil;

  private OneShard(Instant openUntil) {
    this.openUntil = openUntil;
  }

  static OneShard settled() {
    return new OneShard(Instant.EPOCH);
  }

  /** As the database tells its next owner of it. */
  OneShard afterRelease() {
    return new OneShard(openUntil);
  }

  @Override
  public boolean isOurs() {
    return true;
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
