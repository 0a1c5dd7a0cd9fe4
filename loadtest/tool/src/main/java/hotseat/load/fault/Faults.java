package hotseat.load.fault;

import hotseat.load.fault.scenario.Scenario;
import hotseat.load.fault.scenario.Scenarios;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hotseat faults}: lists the faults. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description = "Lists what can be broken on purpose, for ./hotseat run --fault NAME.")
public final class Faults implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Scenario scenario : Scenarios.all()) {
      out.printf(
          "%-22s %s%n%-22s %s; needs %s; %d s%n",
          scenario.name(),
          scenario.about(),
          "",
          String.join(", ", scenario.concern().implementations()),
          scenario.needs(),
          scenario.seconds());
    }
    out.flush();
    return 0;
  }
}
