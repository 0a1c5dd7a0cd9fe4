package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.fault.container.Docker;
import hotseat.load.fault.container.Installation;
import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.stage.RunningContestant;
import hotseat.load.launch.Home;
import hotseat.load.launch.Program;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A contestant to inject faults into: one that is started here, or one in containers on this
 * machine.
 */
sealed interface BreakableContestant {

  /** The contestant. */
  Entry entry();

  /** How many nodes it has in this scenario. */
  int nodes(Scenario scenario);

  /** Why the scenario cannot be played here; empty if it can. */
  Optional<String> whyNot(Scenario scenario);

  /**
   * Has it running with everything that the scenario needs.
   *
   * @param directory for the files that its parts write
   */
  RunningContestant open(Scenario scenario, Home home, Path directory) throws InterruptedException;

  static BreakableContestant of(Entry entry, Docker docker) {
    return switch (entry) {
      case Entry.Own(Program program) -> new Started(program);
      case Entry.Target target -> of(target, docker);
    };
  }

  private static BreakableContestant of(Entry.Target target, Docker docker) {
    try {
      return new Contained(target, Installation.of(docker, target.name(), target.nodes()));
    } catch (Failure e) {
      return new OutOfReach(target, "it was not started here, and " + e.getMessage());
    }
  }

  default String name() {
    return entry().name();
  }

  /** A program that does not run yet. */
  record Started(Program program) implements BreakableContestant {

    @Override
    public Entry entry() {
      return new Entry.Own(program);
    }

    @Override
    public int nodes(Scenario scenario) {
      return scenario.nodes(program.name());
    }

    @Override
    public Optional<String> whyNot(Scenario scenario) {
      return scenario.concern().whyNot(name()).or(() -> scenario.wiring().whyNot(nodes(scenario)));
    }

    @Override
    public RunningContestant open(Scenario scenario, Home home, Path directory)
        throws InterruptedException {
      return SideStart.of(program, nodes(scenario), scenario.wiring(), home, directory);
    }
  }

  /** A target whose containers can be broken. */
  record Contained(Entry.Target entry, Installation installation) implements BreakableContestant {

    @Override
    public int nodes(Scenario scenario) {
      return entry.nodes().size();
    }

    @Override
    public Optional<String> whyNot(Scenario scenario) {
      int needed = scenario.nodes(name());
      return scenario
          .concern()
          .whyNot(name())
          .or(
              () ->
                  nodes(scenario) < needed
                      ? Optional.of("it needs " + needed + " nodes, and the target has fewer")
                      : Optional.empty())
          .or(() -> scenario.wiring().whyNotAround(installation));
    }

    @Override
    public RunningContestant open(Scenario scenario, Home home, Path directory)
        throws InterruptedException {
      return installation.open(scenario.wiring(), directory);
    }
  }

  /** A target of which only the address is known. */
  record OutOfReach(Entry.Target entry, String why) implements BreakableContestant {

    @Override
    public int nodes(Scenario scenario) {
      return entry.nodes().size();
    }

    @Override
    public Optional<String> whyNot(Scenario scenario) {
      return Optional.of(why);
    }

    @Override
    public RunningContestant open(Scenario scenario, Home home, Path directory) {
      throw new Failure(why);
    }
  }
}
