package hotseat.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both checks find changes through it: what it misses, both miss. */
class TagIndexTest {

  private static final int MANY = 10_000;

  private final LongColumn tags = new LongColumn();
  private final TagIndex index = new TagIndex(tags);

  @Test
  void unknownTagsAreNotFound() {
    assertThat(index.find(0)).isEqualTo(TagIndex.NO_ROW);
    add(7);

    assertThat(index.find(0)).isEqualTo(TagIndex.NO_ROW);
    assertThat(index.find(8)).isEqualTo(TagIndex.NO_ROW);
    assertThat(index.find(7)).isZero();
  }

  @Test
  void theFirstRowOfATagStays() {
    assertThat(add(7)).isZero();
    assertThat(add(9)).isEqualTo(1);
    assertThat(add(7)).isZero();
    assertThat(add(7)).isZero();

    assertThat(index.find(7)).isZero();
    assertThat(index.find(9)).isEqualTo(1);
  }

  @Test
  void aTagThatIsNotIndexedIsNotFound() {
    tags.add(5);

    assertThat(index.find(5)).isEqualTo(TagIndex.NO_ROW);
    assertThat(add(6)).isEqualTo(1);
  }

  /** Random tags, consecutive tags, and tags that fall on one place. */
  @Test
  void itBehavesLikeAMapForManyTags() {
    Random random = new Random(1);
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      long tag =
          switch (i % 4) {
            case 0 -> random.nextLong();
            case 1 -> i;
            case 2 -> (long) i << 48;
            default -> random.nextInt(100);
          };
      int row = tags.size();
      first.putIfAbsent(tag, row);
      assertThat(add(tag)).isEqualTo(first.get(tag));
    }

    first.forEach((tag, row) -> assertThat(index.find(tag)).isEqualTo(row));
    assertThat(index.find(Long.MIN_VALUE + 1)).isEqualTo(TagIndex.NO_ROW);
  }

  private int add(long tag) {
    tags.add(tag);
    return index.add(tags.size() - 1);
  }
}
