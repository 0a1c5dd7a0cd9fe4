package hotseat.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The places of a show: {@code rows} times {@code seatsPerRow} numbered seats, and standing areas
 * with their capacity.
 */
public record Layout(int rows, int seatsPerRow, SortedMap<String, Integer> standing) {

  public static final int ROWS_MAX = 1_000;
  public static final int SEATS_PER_ROW_MAX = 1_000;
  public static final int AREAS_MAX = 20;
  public static final int CAPACITY_MAX = 10_000_000;
  public static final Pattern AREA_NAME = Pattern.compile("[A-Z]{2,16}");

  private static final Pattern SEAT_NAME = Pattern.compile("([A-Z]{1,3})-([1-9][0-9]{0,3})");
  private static final int LETTERS = 26;

  public Layout {
    standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
  }

  public static Layout of(int rows, int seatsPerRow) {
    return new Layout(rows, seatsPerRow, new TreeMap<>());
  }

  public static Layout of(int rows, int seatsPerRow, Map<String, Integer> standing) {
    return new Layout(rows, seatsPerRow, new TreeMap<>(standing));
  }

  /** Whether this could be the name of a place in some show. */
  public static boolean isName(String name) {
    return SEAT_NAME.matcher(name).matches() || AREA_NAME.matcher(name).matches();
  }

  /** The untouched seat or area of this name, if this layout has it. */
  public Optional<Seat> untouched(String name) {
    Integer capacity = standing.get(name);
    if (capacity != null) {
      return Optional.of(Seat.untouched(new Seat.Standing(capacity, 0)));
    }
    Matcher seat = SEAT_NAME.matcher(name);
    return seat.matches()
            && rowNumber(seat.group(1)) <= rows
            && Integer.parseInt(seat.group(2)) <= seatsPerRow
        ? Optional.of(Seat.untouched(new Seat.Available()))
        : Optional.empty();
  }

  public boolean isRowName(String name) {
    return name.length() <= 3 && rowNumber(name) <= rows;
  }

  public List<String> rowNames() {
    return IntStream.rangeClosed(1, rows).mapToObj(Layout::rowName).toList();
  }

  public int seats() {
    return rows * seatsPerRow;
  }

  /** 1 is A, 26 is Z, 27 is AA: counting with letters as digits, and no zero. */
  static String rowName(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.toString();
  }

  static int rowNumber(String name) {
    return name.chars().reduce(0, (number, letter) -> number * LETTERS + (letter - 'A' + 1));
  }
}
