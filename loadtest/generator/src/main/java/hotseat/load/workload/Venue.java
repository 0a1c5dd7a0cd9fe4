package hotseat.load.workload;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places of a workload, and the show that has them.
 *
 * @param layoutJson the body of the PUT that creates the show
 * @param seats their names, in the order of their numbers
 * @param areas the capacity of each standing area
 */
public record Venue(String layoutJson, List<String> seats, Map<String, Long> areas) {

  private static final int LETTERS = 26;

  public Venue {
    seats = List.copyOf(seats);
    areas = Map.copyOf(areas);
  }

  static Venue rows(int rows, int seatsPerRow) {
    return new Venue(
        "{\"rows\":%d,\"seatsPerRow\":%d}".formatted(rows, seatsPerRow),
        IntStream.rangeClosed(1, rows)
            .mapToObj(Venue::rowName)
            .flatMap(row -> seatsOf(row, seatsPerRow))
            .toList(),
        Map.of());
  }

  /** A show must have a seat as well; no buyer wants this one. */
  static Venue area(String name, int capacity) {
    return areas(List.of(name), capacity);
  }

  static Venue areas(List<String> names, int capacity) {
    return new Venue(
        names.stream()
            .map(name -> "\"%s\":%d".formatted(name, capacity))
            .collect(Collectors.joining(",", "{\"rows\":1,\"seatsPerRow\":1,\"standing\":{", "}}")),
        names,
        names.stream().collect(Collectors.toMap(name -> name, _ -> (long) capacity)));
  }

  private static Stream<String> seatsOf(String row, int seatsPerRow) {
    return IntStream.rangeClosed(1, seatsPerRow).mapToObj(seat -> row + "-" + seat);
  }

  /** 1 is A, 26 is Z, 27 is AA. */
  static String rowName(int number) {
    String last = String.valueOf((char) ('A' + (number - 1) % LETTERS));
    return number <= LETTERS ? last : rowName((number - 1) / LETTERS) + last;
  }
}
