package hotseat.load.table;

import java.util.Arrays;

/**
 * Finds the row of a tag in a column: a hash table with open addressing that keeps row numbers
 * only, 4 bytes for a place, and leaves a third of the places free.
 */
public final class TagIndex {

  public static final int NO_ROW = -1;

  private static final int PLACES_AT_FIRST = 1 << 6;
  // 2^64 divided by the golden ratio: spreads tags well even if a contestant does not.
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

  /** Adds a row, unless its tag is there already. Returns the first row with that tag. */
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

  /** The place of the tag, or the free one where it belongs. There is always a free one. */
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
