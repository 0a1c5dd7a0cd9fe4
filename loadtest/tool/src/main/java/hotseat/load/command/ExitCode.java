package hotseat.load.command;

/** The exit codes of the commands. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FAILED = 1;

  /** EX_USAGE of sysexits.h: the command line is wrong, and nothing was started. */
  public static final int WRONG_USAGE = 64;

  /** Stopped by the user before there was a result. */
  public static final int STOPPED = 130;

  private ExitCode() {}
}
