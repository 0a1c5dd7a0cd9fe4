package hotseat.actor;

import hotseat.actor.store.KeyTable;
import java.util.Collection;
import java.util.UUID;

/**
 * The keys that may have changed this seat lately, so that a replay is noticed in memory.
 *
 * <p>Only a fingerprint of each key is kept, 8 bytes instead of about 100: a seat remembers ten
 * thousand of them. A remembered key is always recognized. A new key may be mistaken for a
 * remembered one, which costs one needless read of the database. Two tables take turns: when the
 * younger one is full, it becomes the older one, and the older one is forgotten.
 */
final class RecentKeys {

  private Fingerprints younger = new Fingerprints();
  private Fingerprints older = new Fingerprints();

  static RecentKeys of(Collection<UUID> keys) {
    RecentKeys recent = new RecentKeys();
    keys.forEach(recent::add);
    return recent;
  }

  void add(UUID key) {
    if (younger.size >= KeyTable.KEYS_REMEMBERED) {
      older = younger;
      younger = new Fingerprints();
    }
    younger.add(fingerprint(key));
  }

  boolean mayContain(UUID key) {
    long fingerprint = fingerprint(key);
    return younger.contains(fingerprint) || older.contains(fingerprint);
  }

  /** Never 0, which marks an empty place. */
  private static long fingerprint(UUID key) {
    long mixed = key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits();
    return mixed == 0 ? 1 : mixed;
  }

  /** A set of longs that only grows: open addressing, at most half full. */
  private static final class Fingerprints {

    private static final int PLACES_FIRST = 16;

    private long[] places = new long[PLACES_FIRST];
    private int size;

    void add(long fingerprint) {
      if (contains(fingerprint)) {
        return;
      }
      if (2 * (size + 1) > places.length) {
        grow();
      }
      places[placeOf(fingerprint)] = fingerprint;
      size++;
    }

    boolean contains(long fingerprint) {
      return places[placeOf(fingerprint)] == fingerprint;
    }

    /** The place of this fingerprint, or the empty place where it would go. */
    private int placeOf(long fingerprint) {
      int mask = places.length - 1;
      int place = Long.hashCode(fingerprint * 0xD6E8FEB86659FD93L) & mask;
      while (places[place] != 0 && places[place] != fingerprint) {
        place = (place + 1) & mask;
      }
      return place;
    }

    private void grow() {
      long[] crowded = places;
      places = new long[2 * crowded.length];
      for (long fingerprint : crowded) {
        if (fingerprint != 0) {
          places[placeOf(fingerprint)] = fingerprint;
        }
      }
    }
  }
}
