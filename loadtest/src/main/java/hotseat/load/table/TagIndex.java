package hotseat.load.table;

import java.util.Arrays;

/**
 * Where a tag stands in a column: a hash table with open addressing that keeps row numbers only, 4
 * bytes for a place, of which it keeps a third free.
 */
public final class TagIndex {

  public static final int NO_ROW = -1;

  private static final int PLACES_AT_FIRST = 1 << 6;
  // 2^64 divided by the golden ratio: spreads tags well even if a target does not.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final LongColumn tags;
  private int[] places = emptyPlaces(PLACES_AT_FIRST);
  private int size;

  public TagIndex(LongColumn tags) {
    this.tags = tags;
  }

  public int find(long tag) {
    return places[placeOf(tag)];
  }

  /** The first row that has the tag of this one: itself, or one that was there before and stays. */
  public int add(int row) {
    if (3L * (size + 1) > 2L * places.length) {
      grow();
    }
    int place = placeOf(tags.get(row));
    if (places[place] == NO_ROW) {
      places[place] = row;
      size++;
    }
    return places[place];
  }

  /** The place where it is, or the free one where it belongs; there always is a free one. */
  private int placeOf(long tag) {
    // The top bits of the product, as many as there are bits in the number of a place.
    int place = (int) ((tag * SPREAD) >>> (Integer.numberOfLeadingZeros(places.length) + 33));
    while (places[place] != NO_ROW && tags.get(places[place]) != tag) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private void grow() {
    int[] before = places;
    places = emptyPlaces(before.length * 2);
    for (int row : before) {
      if (row != NO_ROW) {
        places[placeOf(tags.get(row))] = row;
      }
    }
  }

  private static int[] emptyPlaces(int count) {
    int[] places = new int[count];
    Arrays.fill(places, NO_ROW);
    return places;
  }
}
