package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Contestant;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which contestants are started here, and which run elsewhere. */
class ContestantsTest {

  private static final List<String> BOTH = List.of("actor", "postgres");
  private static final Entry OWN_ACTOR = new Entry.Own(Contestant.ACTOR.program());
  private static final Entry OWN_POSTGRES = new Entry.Own(Contestant.POSTGRES.program());

  private static Entry.Target at(String name, int port) {
    return new Entry.Target(name, List.of(URI.create("http://127.0.0.1:" + port)));
  }

  @Test
  void implementationsAreStartedByDefault() {
    assertThat(new Contestants(BOTH, List.of(), List.of()).entries())
        .containsExactly(OWN_ACTOR, OWN_POSTGRES);
  }

  @Test
  void targetIsAnAdditionalContestant() {
    assertThat(new Contestants(BOTH, List.of(at("mine", 1)), List.of()).entries())
        .containsExactly(OWN_ACTOR, OWN_POSTGRES, at("mine", 1));
  }

  @Test
  void targetReplacesTheImplementationOfItsName() {
    assertThat(new Contestants(BOTH, List.of(at("postgres", 1)), List.of()).entries())
        .containsExactly(OWN_ACTOR, at("postgres", 1));
  }

  @Test
  void runningImplementationIsUsedIfItIsRequested() {
    assertThat(new Contestants(List.of("actor"), List.of(), List.of(at("postgres", 1))).entries())
        .containsExactly(OWN_ACTOR);
    assertThat(new Contestants(BOTH, List.of(), List.of(at("postgres", 1))).entries())
        .containsExactly(OWN_ACTOR, at("postgres", 1));
  }

  @Test
  void explicitTargetTakesPrecedence() {
    assertThat(
            new Contestants(List.of("actor"), List.of(at("actor", 1)), List.of(at("actor", 2)))
                .entries())
        .containsExactly(at("actor", 1));
  }
}
