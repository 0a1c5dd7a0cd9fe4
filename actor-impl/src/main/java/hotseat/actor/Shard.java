package hotseat.actor;

import java.time.Instant;

/** The shard of a seat, as the seat's owner sees it. */
interface Shard {

  /** Of a node that has not been given one: none of its seats can be read. */
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

  /** Claims it, unless that is done; what is read after that, no other node changes. */
  boolean isOurs();

  /**
   * Until when writes may be committed that no seat here knows of: those that an earlier owner of
   * the shard left behind, or a seat that was ended in the middle of a write. Most often a time
   * long past.
   */
  Instant openUntil();

  /** A seat leaves a write behind that may be committed until then. */
  void mayBeWrittenUntil(Instant until);
}
