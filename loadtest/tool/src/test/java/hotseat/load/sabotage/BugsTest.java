package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Contestant;
import hotseat.load.launch.Program;
import hotseat.sabotage.actor.ActorBug;
import hotseat.sabotage.postgres.PostgresBug;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BugsTest {

  /** The command line knows the programs by name only; this test compares both lists. */
  @Test
  void exactlyTheBugsOfTheImplementationsAreListed() {
    assertThat(bugsOf(Contestant.POSTGRES))
        .containsExactlyInAnyOrderElementsOf(PostgresBug.names());
    assertThat(bugsOf(Contestant.ACTOR)).containsExactlyInAnyOrderElementsOf(ActorBug.names());
  }

  private static List<String> bugsOf(Contestant host) {
    return Bugs.ALL.stream().filter(bug -> bug.hosts().contains(host)).map(Bug::name).toList();
  }

  @Test
  void noTwoHaveTheSameName() {
    assertThat(Bugs.ALL).extracting(Bug::name).doesNotHaveDuplicates();
    assertThat(Bugs.ALL).extracting(Bug::about).doesNotHaveDuplicates();
  }

  /** Nothing that is visible from outside may reveal which program has the bug. */
  @ParameterizedTest
  @EnumSource(
      value = Contestant.class,
      names = {"POSTGRES", "ACTOR"})
  void sabotagedProgramDiffersInItsBugAlone(Contestant host) {
    Bug bug = Bug.named("no-durable-write");
    Program withBug = new Candidate(bug, host, true).program();
    Program control = new Candidate(bug, host, false).program();
    assertThat(control).isEqualTo(host.program());
    assertThat(withBug.arguments()).containsExactly("no-durable-write");
    assertThat(withBug.mainClass()).startsWith("hotseat.sabotage.");
    assertThat(withBug)
        .usingRecursiveComparison()
        .ignoringFields("extension", "mainClass", "arguments")
        .isEqualTo(control);
  }
}
