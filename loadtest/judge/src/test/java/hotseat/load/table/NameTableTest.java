package hotseat.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTableTest {

  private static final int MANY = 20_000;
  private static final int THREADS = 8;

  /** Equal only to itself. */
  private static final class Thing {
    private final String name;

    Thing(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private final NameTable<Thing> table = new NameTable<>(Thing::new);

  /** Short names, long names, and names that would be equal if any part of them were left out. */
  private static List<String> names() {
    Stream<String> seats =
        IntStream.range(0, MANY).mapToObj(i -> "ABCDEFGHIJ".charAt(i % 10) + "-" + i);
    Stream<String> others =
        Stream.of(
            "",
            "\0",
            "\0A",
            "A",
            "A\0",
            "AB",
            "BA",
            "Ä-1",
            "Ł-1",
            "\u0141-1",
            "FLOOR",
            "BALCONY-",
            "BALCONY-1",
            "BALCONY-12",
            "STANDING-AREA");
    return Stream.concat(seats, others).distinct().toList();
  }

  @Test
  void eachNameKeepsItsOwnThing() {
    List<Thing> made = names().stream().map(table::of).toList();
    assertThat(made).extracting(Thing::name).isEqualTo(names());
    for (int i = 0; i < made.size(); i++) {
      String another = new String(made.get(i).name().toCharArray());
      assertThat(table.of(another)).isSameAs(made.get(i)).isSameAs(table.find(another));
    }
    assertThat(table.all()).hasSameSizeAs(made);
    assertThat(Set.copyOf(table.all())).isEqualTo(Set.copyOf(made));
  }

  @Test
  void unknownNamesAreNotFound() {
    table.of("A-1");
    table.of("BALCONY-12");
    assertThat(table.find("A-2")).isNull();
    assertThat(table.find("BALCONY-13")).isNull();
    assertThat(table.all()).hasSize(2);
  }

  @Test
  void threadsThatAddTheSameNamesGetTheSameThings() throws Exception {
    Callable<List<Thing>> adding = () -> names().stream().map(table::of).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<Thing>>> all =
          threads.invokeAll(IntStream.range(0, THREADS).mapToObj(_ -> adding).toList());
      List<Thing> first = all.getFirst().get();
      for (Future<List<Thing>> other : all) {
        assertThat(other.get()).isEqualTo(first);
      }
    }
    Set<String> there = table.all().stream().map(Thing::name).collect(Collectors.toSet());
    assertThat(there).isEqualTo(Set.copyOf(names()));
  }
}
