package hotseat.load.drive;

/**
 * Whether the parent process has requested an early end, after which no new operation begins.
 *
 * <p>It is static, because Gatling creates the simulation and nothing can be passed to it.
 */
final class LastCall {

  private static volatile boolean isSaid;

  private LastCall() {}

  static void say() {
    isSaid = true;
  }

  static boolean isSaid() {
    return isSaid;
  }
}
