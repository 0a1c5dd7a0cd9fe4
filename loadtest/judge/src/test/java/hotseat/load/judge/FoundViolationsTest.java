package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.canary.Sighting;
import hotseat.load.judge.FoundViolations.Counterexamples;
import hotseat.load.result.Violation;
import hotseat.testing.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundViolationsTest {

  private static final Violation STALE = Violation.STALE_ANSWER;

  private final FoundViolations violations = new FoundViolations();

  @Test
  void theOrderOfDiscoveryDoesNotMatter() {
    Seeded.run(
        random -> {
          FoundViolations found = new FoundViolations();
          List<Integer> ordinals = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
          Collections.shuffle(ordinals, Random.from(random));
          // The case of 20 is the worst.
          ordinals.forEach(
              each -> add(found, "s", "A-" + each, each % 10 == 0 ? each % 30 : 0, each));
          Counterexamples cases = found.found().getFirst();

          assertThat(cases.count()).isEqualTo(50);
          assertThat(cases.first().ordinals()).containsExactly(0);
          assertThat(cases.worst().ordinals()).containsExactly(20);
          assertThat(cases.last().ordinals()).containsExactly(49);
        });
  }

  @Test
  void theFirstOfEquallyBadCasesIsTheWorst() {
    add(violations, "s", "A-2", 5, 8);
    add(violations, "s", "A-1", 5, 7);
    add(violations, "s", "A-3", 5, 9);

    assertThat(violations.found().getFirst().worst().seat()).isEqualTo("A-1");
  }

  @Test
  void casesWithoutOperationsComeFirstInTheOrderOfTheirSeats() {
    add(violations, "s", "A-2", 0, Spans.NO_OPERATION);
    add(violations, "s", "A-9", 0, 1);
    add(violations, "s", "A-1", 0, Spans.NO_OPERATION);
    add(violations, "r", "A-3", 0, Spans.NO_OPERATION);
    Counterexamples cases = violations.found().getFirst();

    assertThat(cases.first().seat()).isEqualTo("A-3");
    assertThat(cases.first().ordinals()).isEmpty();
    assertThat(cases.last().seat()).isEqualTo("A-9");
  }

  @Test
  void plantedViolationsAreKeptApart() {
    add(violations, "s", "A-1", 0, 3);
    add(violations, Place.LAST.show(), "A-7", 0, 1);
    add(violations, "s", "A-1", 0, 2);

    assertThat(violations.found()).map(Counterexamples::violation).containsExactly(STALE);
    assertThat(violations.found()).map(Counterexamples::count).containsExactly(2L);
    assertThat(violations.planted()).containsExactly(new Sighting(STALE, Place.LAST.show(), "A-7"));
  }

  @Test
  void anOperationThatShowsAViolationTwiceIsNamedOnce() {
    violations.add(STALE, chain("s", "A-1"), () -> "", 4, Spans.NO_OPERATION, 4, 2);

    assertThat(violations.found().getFirst().first().ordinals()).containsExactly(4, 2);
  }

  private static void add(
      FoundViolations to, String show, String seat, long severity, int ordinal) {
    to.add(STALE, chain(show, seat), severity, () -> "", ordinal);
  }

  private static Chain chain(String show, String seat) {
    return new Chain(show, seat, true, Canaries.isPlanted(show));
  }
}
