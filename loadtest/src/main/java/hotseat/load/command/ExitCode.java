package hotseat.load.command;

/** What a shell learns from a finished command. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int FAILED = 1;

  /** EX_USAGE of sysexits.h: the command line itself is wrong, and nothing was started. */
  public static final int WRONG_USAGE = 64;

  /** Stopped by hand before there was a result. */
  public static final int STOPPED = 130;

  private ExitCode() {}
}
