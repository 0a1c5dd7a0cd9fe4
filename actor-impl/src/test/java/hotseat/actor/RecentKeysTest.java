package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.actor.store.KeyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentKeysTest {

  private static final int REMEMBERED = KeyTable.KEYS_REMEMBERED;

  private static UUID key(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, 20_260_101})
  void noneOfTheLastTenThousandIsEverForgotten(long seed) {
    Random random = new Random(seed);
    RecentKeys recent = new RecentKeys();
    List<UUID> added = new ArrayList<>();
    while (added.size() < 4 * REMEMBERED) {
      added.add(key(random));
      recent.add(added.getLast());
      UUID oldest = last(added, REMEMBERED).getFirst();
      assertThat(recent.mayContain(oldest)).as("after %s", added.size()).isTrue();
      if (added.size() % 1_237 == 0) {
        assertThat(last(added, REMEMBERED)).allMatch(recent::mayContain);
      }
    }
  }

  /** Keys that are nearly equal, like those of a counter. */
  @Test
  void keysThatDifferInOneBitAreKeptApart() {
    RecentKeys recent = new RecentKeys();
    for (long i = 0; i < REMEMBERED; i++) {
      recent.add(new UUID(0x4000, 2 * i));
    }
    for (long i = 0; i < REMEMBERED; i++) {
      assertThat(recent.mayContain(new UUID(0x4000, 2 * i))).isTrue();
      assertThat(recent.mayContain(new UUID(0x4000, 2 * i + 1))).isFalse();
    }
  }

  @Test
  void unknownKeysAreHardlyEverReportedAsKnown() {
    Random random = new Random(7);
    RecentKeys recent = new RecentKeys();
    for (int i = 0; i < 2 * REMEMBERED; i++) {
      recent.add(key(random));
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(recent.mayContain(key(random))).isFalse();
    }
  }

  /** Otherwise an area that sells for weeks would grow for weeks. */
  @Test
  void noKeyIsKeptForMoreThanTwiceThatNumber() {
    Random random = new Random(11);
    RecentKeys recent = new RecentKeys();
    List<UUID> added = new ArrayList<>();
    for (int i = 0; i < 5 * REMEMBERED; i++) {
      added.add(key(random));
      recent.add(added.getLast());
    }
    assertThat(added.subList(0, added.size() - 2 * REMEMBERED)).noneMatch(recent::mayContain);
  }

  @Test
  void addingAKeyAgainEvictsNoOtherKey() {
    Random random = new Random(13);
    RecentKeys recent = new RecentKeys();
    UUID first = key(random);
    recent.add(first);
    UUID again = key(random);
    for (int i = 0; i < 3 * REMEMBERED; i++) {
      recent.add(again);
    }
    assertThat(recent.mayContain(first)).isTrue();
  }

  @Test
  void keyWithTheFingerprintOfAnEmptyPlaceIsKnownOnlyOnceAdded() {
    UUID nil = new UUID(0, 0);
    RecentKeys recent = new RecentKeys();
    assertThat(recent.mayContain(nil)).isFalse();
    recent.add(nil);
    assertThat(recent.mayContain(nil)).isTrue();
  }

  private static List<UUID> last(List<UUID> keys, int count) {
    return keys.subList(Math.max(0, keys.size() - count), keys.size());
  }
}
