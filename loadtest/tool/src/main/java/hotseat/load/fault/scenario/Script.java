package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.Stage;

/**
 * What is done to a stage, in order. It begins together with the load. When it returns, everything
 * that it has broken is repaired.
 */
@FunctionalInterface
public interface Script {

  void play(Stage stage) throws InterruptedException;
}
