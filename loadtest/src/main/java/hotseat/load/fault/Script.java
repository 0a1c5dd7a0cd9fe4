package hotseat.load.fault;

/**
 * What is done to a stage, in its order. It begins together with the load, and everything that it
 * has broken is whole again when it returns.
 */
@FunctionalInterface
public interface Script {

  void play(Stage stage) throws InterruptedException;
}
