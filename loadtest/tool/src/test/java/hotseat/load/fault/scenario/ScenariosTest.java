package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.Installed;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.fault.wiring.Wires;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script on a stage without processes. */
class ScenariosTest {

  private static List<Scenario> all() {
    return Scenarios.all();
  }

  private static FakeStage played(Scenario scenario, long seed) throws InterruptedException {
    String first = scenario.concern().implementations().getFirst();
    int nodes = scenario.nodes(first);
    try (Wires wires = scenario.wiring().lay(plan(first, nodes))) {
      FakeStage stage = new FakeStage(nodes, seed, wires);
      scenario.script().play(stage);
      return stage;
    }
  }

  private static ClusterPlan plan(String implementation, int nodes) {
    return ClusterPlan.of(
        Contestant.named(implementation).program(),
        nodes,
        Optional.of(new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nowhere", "", "")),
        Path.of("target"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingIsRepairedAtTheEnd(Scenario scenario) throws Exception {
    FakeStage stage = played(scenario, 42);
    assertThat(stage.broken()).as(stage.done().toString()).isEmpty();
    assertThat(stage.done()).anyMatch(line -> line.contains("breaks: "));
  }

  @ParameterizedTest
  @MethodSource("all")
  void normalLoadComesFirst(Scenario scenario) throws Exception {
    List<String> done = played(scenario, 42).done();
    int broken = done.indexOf(done.stream().filter(it -> it.contains("breaks")).findFirst().get());
    assertThat(done.subList(0, broken)).contains("0 await calm");
    assertThat(Long.parseLong(done.get(broken).split(" ", -1)[0])).isBetween(3_000L, 4_000L);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedGivesTheSameScript(Scenario scenario) throws Exception {
    assertThat(played(scenario, 7).done()).isEqualTo(played(scenario, 7).done());
    assertThat(played(scenario, 7).done()).isNotEqualTo(played(scenario, 8).done());
  }

  @ParameterizedTest
  @MethodSource("all")
  void itTakesNoLongerThanItAnnounces(Scenario scenario) throws Exception {
    long seconds = played(scenario, 42).lastedMs() / 1_000;
    assertThat(seconds).isLessThanOrEqualTo(scenario.seconds());
  }

  /** A contestant whose networks can be cut, and in which no relays can be laid. */
  private record Contained() implements Installed {
    @Override
    public List<URI> nodes() {
      return List.of(URI.create("http://127.0.0.1:1"));
    }

    @Override
    public Parting parting(Between between) {
      throw new Failure("not tried here");
    }

    @Override
    public Optional<String> whyNotPart(Between between) {
      return Optional.empty();
    }
  }

  @Test
  void mostScenariosWorkWithContainersToo() throws IOException {
    List<String> others =
        all().stream()
            .filter(scenario -> scenario.wiring().whyNotAround(new Contained()).isPresent())
            .map(Scenario::name)
            .toList();
    assertThat(others)
        .containsExactly(
            "slow-handoff",
            "two-naps",
            "partition-one-way",
            "black-hole",
            "reset-after-commit",
            "late-writes",
            "slow-network",
            "herd",
            "greedy-admin");
    assertThat(Files.readString(Path.of("..", "..", "compose", "README.md")))
        .contains(others.stream().map("`%s`"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScenarioNeedsAProof(Scenario scenario) {
    assertThat(scenario.proofs()).isNotEmpty();
    assertThat(scenario.concern().implementations()).isNotEmpty();
  }

  @Test
  void namesAreUniqueAndFindTheirScenario() {
    assertThat(Scenarios.names()).doesNotHaveDuplicates().contains("kill-owner", "rolling-pg");
    assertThat(Scenarios.named("kill-owner").name()).isEqualTo("kill-owner");
    assertThatThrownBy(() -> Scenarios.named("kil-owner"))
        .isInstanceOf(WrongUsage.class)
        .hasMessageStartingWith("unknown fault 'kil-owner'; did you mean 'kill-owner'?");
  }
}
