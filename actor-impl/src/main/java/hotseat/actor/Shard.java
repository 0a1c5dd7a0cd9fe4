package hotseat.actor;

import java.time.Instant;

/** The shard of a seat, as the seat's owner sees it. */
interface Shard {

  /** The shard of a node that has not received one: none of its seats can be read. */
  Shard NOT_YET =
      new Shard() {
        @Override
        public boolean isOurs() {
          return false;
        }

        @Override
        public Instant openUntil() {
          return Instant.EPOCH;
        }

        @Override
        public void mayBeWrittenUntil(Instant until) {
          throw new IllegalStateException("no seat of this shard is awake");
        }
      };

  /**
   * Claims the shard, unless it is claimed already. No other node changes what is read after that,
   * except by writes that were left behind, see {@link #openUntil}.
   */
  boolean isOurs();

  /**
   * Until when writes that no seat here knows of may still be committed: those that an earlier
   * owner of the shard left behind, or a seat that was ended in the middle of a write. Usually a
   * time long past.
   */
  Instant openUntil();

  /** Records that a seat leaves a write behind that may be committed until this time. */
  void mayBeWrittenUntil(Instant until);
}
