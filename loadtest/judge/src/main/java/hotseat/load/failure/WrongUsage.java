package hotseat.load.failure;

/** The command line names something that does not exist or makes no sense. */
public final class WrongUsage extends RuntimeException {

  public WrongUsage(String message) {
    super(message);
  }
}
