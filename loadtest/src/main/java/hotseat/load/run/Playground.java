package hotseat.load.run;

import hotseat.load.command.Failure;
import hotseat.load.container.Docker;
import hotseat.load.container.Installation;
import hotseat.load.fault.Scenario;
import hotseat.load.fault.Scene;
import hotseat.load.serve.Home;
import hotseat.load.serve.Program;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be broken: what is started here for that, and what runs in containers of this machine.
 */
sealed interface Playground {

  /** Whom it belongs to. */
  Entry entry();

  /** How many nodes it has when this is played. */
  int nodes(Scenario scenario);

  /** Why nothing can come of it here; empty if something can. */
  Optional<String> whyNot(Scenario scenario);

  /**
   * With everything that the scenario needs.
   *
   * @param directory for whatever its parts write
   */
  Scene open(Scenario scenario, Home home, Path directory) throws InterruptedException;

  static Playground of(Entry entry, Docker docker) {
    return switch (entry) {
      case Entry.Own(Program program) -> new Started(program);
      case Entry.Target target -> of(target, docker);
    };
  }

  private static Playground of(Entry.Target target, Docker docker) {
    try {
      return new Contained(target, Installation.of(docker, target.name(), target.nodes()));
    } catch (Failure e) {
      return new OutOfReach(target, "it was not started here, and " + e.getMessage());
    }
  }

  default String name() {
    return entry().name();
  }

  /** A program of which nothing runs yet. */
  record Started(Program program) implements Playground {

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
    public Scene open(Scenario scenario, Home home, Path directory) throws InterruptedException {
      return Side.start(program, nodes(scenario), scenario.wiring(), home, directory);
    }
  }

  /** A target whose containers can be broken. */
  record Contained(Entry.Target entry, Installation installation) implements Playground {

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
                      ? Optional.of("it needs " + needed + " nodes, and these are fewer")
                      : Optional.empty())
          .or(() -> scenario.wiring().whyNotAround(installation));
    }

    @Override
    public Scene open(Scenario scenario, Home home, Path directory) throws InterruptedException {
      return installation.open(scenario.wiring(), directory);
    }
  }

  /** A target of which nothing is known but its address. */
  record OutOfReach(Entry.Target entry, String why) implements Playground {

    @Override
    public int nodes(Scenario scenario) {
      return entry.nodes().size();
    }

    @Override
    public Optional<String> whyNot(Scenario scenario) {
      return Optional.of(why);
    }

    @Override
    public Scene open(Scenario scenario, Home home, Path directory) {
      throw new Failure(why);
    }
  }
}
