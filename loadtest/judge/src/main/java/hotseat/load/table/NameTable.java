package hotseat.load.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map from names of seats to values. Any thread may add to it.
 *
 * <p>Nearly all names have no more than eight characters, and these fit into a long: they lie in
 * one array, and a lookup reads one place of it. A map of strings reads three more for each name,
 * and with ten thousand names none of them is in a cache.
 */
public final class NameTable<V> {

  private static final int SHORT = 8;
  private static final int ASCII_BITS = 7;
  private static final int LONG_NAME = 0;
  private static final int ROOM_AT_FIRST = 64;

  // The golden ratio, as in every table of this kind.
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private static final class Slots<V> {
    private final long[] keys;
    private final AtomicReferenceArray<V> values;

    Slots(int room) {
      this.keys = new long[room];
      this.values = new AtomicReferenceArray<>(room);
    }

    /** The place of the key, or the free one where it belongs. */
    int placeOf(long key) {
      int place = (int) ((key * SPREAD) >>> (Long.SIZE - Integer.SIZE)) & (keys.length - 1);
      while (values.getAcquire(place) != null && keys[place] != key) {
        place = (place + 1) & (keys.length - 1);
      }
      return place;
    }

    /** A thread that sees the value also sees its key. */
    void put(long key, V value) {
      int place = placeOf(key);
      keys[place] = key;
      values.setRelease(place, value);
    }
  }

  private final Function<String, V> maker;
  private final Map<String, V> longNames = new ConcurrentHashMap<>();
  private volatile Slots<V> slots = new Slots<>(ROOM_AT_FIRST);
  private int size;

  public NameTable(Function<String, V> maker) {
    this.maker = maker;
  }

  /** The value for this name, if there is one. */
  public @Nullable V find(String name) {
    long key = key(name);
    if (key == LONG_NAME) {
      return longNames.get(name);
    }
    Slots<V> now = slots;
    return now.values.getAcquire(now.placeOf(key));
  }

  /** The value for this name, made if there is none yet. */
  public V of(String name) {
    V found = find(name);
    return found == null ? add(name) : found;
  }

  private synchronized V add(String name) {
    V found = find(name);
    if (found != null) {
      return found;
    }
    V made = maker.apply(name);
    long key = key(name);
    if (key == LONG_NAME) {
      longNames.put(name, made);
    } else {
      makeRoom();
      slots.put(key, made);
      size++;
    }
    return made;
  }

  private void makeRoom() {
    Slots<V> full = slots;
    if (2 * size < full.keys.length) {
      return;
    }
    Slots<V> larger = new Slots<>(2 * full.keys.length);
    for (int place = 0; place < full.keys.length; place++) {
      V value = full.values.get(place);
      if (value != null) {
        larger.put(full.keys[place], value);
      }
    }
    slots = larger;
  }

  /** All values, in no particular order. */
  public List<V> all() {
    List<V> all = new ArrayList<>(longNames.values());
    Slots<V> now = slots;
    for (int place = 0; place < now.keys.length; place++) {
      V value = now.values.getAcquire(place);
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  /** Equal short names have equal keys, different ones have different keys. */
  private static long key(String name) {
    if (name.length() > SHORT) {
      return LONG_NAME;
    }
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (character == 0 || character >>> ASCII_BITS != 0) {
        return LONG_NAME;
      }
      key = key << Byte.SIZE | character;
    }
    return key;
  }
}
