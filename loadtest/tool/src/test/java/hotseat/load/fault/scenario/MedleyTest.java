package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.wiring.Wires;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Medleys on a stage without processes. */
class MedleyTest {

  private static final int SEEDS = 200;

  private static FakeStage played(String implementation, long seed) throws InterruptedException {
    Scenario medley = Medley.of(implementation, seed);
    FakeStage stage = new FakeStage(medley.nodes(implementation), seed, Wires.DIRECT);
    medley.script().play(stage);
    return stage;
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "postgres"})
  void everythingIsRepairedAtTheEnd(String implementation) throws Exception {
    for (long seed : LongStream.range(0, SEEDS).toArray()) {
      FakeStage stage = played(implementation, seed);
      assertThat(stage.broken()).as("seed " + seed + ": " + stage.done()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "postgres"})
  void theSeedDeterminesTheMedley(String implementation) throws Exception {
    assertThat(played(implementation, 7).done()).isEqualTo(played(implementation, 7).done());
    assertThat(played(implementation, 7).done()).isNotEqualTo(played(implementation, 8).done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "postgres"})
  void everyFaultOccursAndSomeAreNested(String implementation) throws Exception {
    Set<String> broken = new TreeSet<>();
    boolean isNested = false;
    for (long seed : LongStream.range(0, SEEDS).toArray()) {
      List<String> done = played(implementation, seed).done();
      done.stream().filter(line -> line.contains("breaks")).forEach(line -> broken.add(what(line)));
      isNested |= isNested(done);
    }
    assertThat(broken)
        .containsExactly(
            "is killed",
            "is paused",
            "is paused for long",
            "leaves",
            "the database is frozen",
            "the database is killed");
    assertThat(isNested).isTrue();
  }

  private static String what(String line) {
    return line.replaceFirst(".*breaks: (node-\\d )?", "");
  }

  private static boolean isNested(List<String> done) {
    int open = 0;
    for (String line : done) {
      open += line.contains("breaks: ") ? 1 : line.contains("heals: ") ? -1 : 0;
      if (open > 1) {
        return true;
      }
    }
    return false;
  }
}
