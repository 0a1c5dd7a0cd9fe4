package hotseat.load.command;

import hotseat.load.failure.Failure;
import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure of a command into one line on standard error and an exit code.
 *
 * <p>Only a bug shows a stack trace, because only there does it help the reader.
 */
public final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    return tell(exception.getCommandLine(), wrongUsage(exception), ExitCode.WRONG_USAGE);
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) {
    return switch (exception) {
      case WrongUsage wrong -> tell(commandLine, "" + wrong.getMessage(), ExitCode.WRONG_USAGE);
      case Failure failure -> tell(commandLine, "" + failure.getMessage(), ExitCode.FAILED);
      default -> {
        exception.printStackTrace(commandLine.getErr());
        yield tell(commandLine, "unexpected failure; see the stack trace above", ExitCode.FAILED);
      }
    };
  }

  private static int tell(CommandLine commandLine, String message, int exitCode) {
    commandLine.getErr().println("hotseat: " + message);
    return exitCode;
  }

  private static String wrongUsage(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (exception.getArgSpec() instanceof OptionSpec option && exception.getValue() != null) {
      String expected = option.type() == int.class ? "a whole number" : option.paramLabel();
      return option.longestName() + " must be " + expected + ", not '" + exception.getValue() + "'";
    }
    return "" + exception.getMessage();
  }

  private static String unmatched(UnmatchedArgumentException exception) {
    CommandLine command = exception.getCommandLine();
    String argument = exception.getUnmatched().getFirst();
    if (exception.isUnknownOption()) {
      return NearestName.unknown("option", argument, optionsOf(command));
    }
    return command.getSubcommands().isEmpty()
        ? "'" + argument + "' is one argument too many for " + command.getCommandName()
        : NearestName.unknown("command", argument, command.getSubcommands().keySet());
  }

  private static List<String> optionsOf(CommandLine command) {
    return command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
  }
}
