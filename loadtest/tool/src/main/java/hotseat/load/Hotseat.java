package hotseat.load;

import hotseat.load.bench.Bench;
import hotseat.load.command.OneLineErrors;
import hotseat.load.compare.Compare;
import hotseat.load.export.Export;
import hotseat.load.fault.Faults;
import hotseat.load.launch.Prepare;
import hotseat.load.picture.Picture;
import hotseat.load.run.RecordingCost;
import hotseat.load.run.Run;
import hotseat.load.run.Soak;
import hotseat.load.sabotage.Sabotage;
import hotseat.load.serve.Serve;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of this project: {@code ./hotseat}. */
@Command(
    name = "hotseat",
    mixinStandardHelpOptions = true,
    versionProvider = Hotseat.Version.class,
    description = "One seat-reservation API, built twice and compared under a hot-key load.",
    subcommands = {
      Run.class,
      Faults.class,
      Soak.class,
      Serve.class,
      Check.class,
      Compare.class,
      Picture.class,
      Export.class,
      Bench.class,
      RecordingCost.class,
      Sabotage.class,
      Prepare.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; serve: stopped by Ctrl-C",
      "1:failed; one line on standard error says why",
      "2:a run is inconclusive",
      "3:a run is void",
      "64:wrong usage",
      "130:stopped by Ctrl-C before there was a result"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat run                           the bake-off, in about six minutes",
      "  ./hotseat faults                        lists the faults",
      "  ./hotseat soak --minutes 60             random faults, and a running score",
      "  ./hotseat serve memory                  the reference, without a database",
      "  ./hotseat serve postgres                one node and an embedded Postgres",
      "  ./hotseat serve actor --nodes 3         a cluster on ports 8080 to 8082",
      "  ./hotseat serve --help                  all options",
      "  ./hotseat sabotage --list               lists the bugs that the check must convict"
    })
public final class Hotseat {

  // Fits each example and its purpose on one line.
  private static final int HELP_WIDTH = 100;

  private Hotseat() {}

  public static void main(String[] args) {
    String[] asked = args.length == 0 ? new String[] {"--help"} : args;
    System.exit(commandLine().execute(asked));
  }

  public static CommandLine commandLine() {
    OneLineErrors errors = new OneLineErrors();
    return new CommandLine(new Hotseat())
        .setUsageHelpWidth(HELP_WIDTH)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** Reads the version from the jar's manifest, where the build has put it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Hotseat.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)");
      return new String[] {"hotseat " + version + ", Java " + Runtime.version()};
    }
  }
}
