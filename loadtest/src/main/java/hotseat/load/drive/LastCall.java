package hotseat.load.drive;

/**
 * Whether whoever started the generator has had enough: then nobody begins anything new.
 *
 * <p>Of the whole process, because Gatling makes the simulation and nothing can be handed to it.
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
