package hotseat.load.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Every way in which some intervals may overlap or follow each other, each once. */
final class IntervalOrders {

  private final int size;
  private final Map<String, long[][]> orders = new TreeMap<>();

  private IntervalOrders(int size) {
    this.size = size;
  }

  /** For each way the begin and the end of every interval. */
  static List<long[][]> of(int size) {
    IntervalOrders all = new IntervalOrders(size);
    all.place(new ArrayList<>());
    return List.copyOf(all.orders.values());
  }

  /** Where a number comes first its interval begins, where it comes again its interval ends. */
  private void place(List<Integer> numbers) {
    if (numbers.size() == 2 * size) {
      add(numbers);
      return;
    }
    for (int number = 0; number < size; number++) {
      int next = number;
      if (numbers.stream().filter(each -> each == next).count() < 2) {
        numbers.add(number);
        place(numbers);
        numbers.removeLast();
      }
    }
  }

  private void add(List<Integer> numbers) {
    long[][] intervals = new long[size][];
    for (int number = 0; number < size; number++) {
      intervals[number] = new long[] {numbers.indexOf(number), numbers.lastIndexOf(number)};
    }
    orders.putIfAbsent(precedence(intervals), intervals);
  }

  private String precedence(long[][] intervals) {
    BitSet before = new BitSet();
    IntStream.range(0, size * size)
        .filter(pair -> intervals[pair / size][1] < intervals[pair % size][0])
        .forEach(before::set);
    return before.toString();
  }
}
