package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.comesBack;

import hotseat.load.fault.stage.Stage;

/** A fault that is caused for a while and repaired, on a stage that goes on. */
@FunctionalInterface
interface Trouble {

  // Below the time until suspicion, so that the nodes left still count as a majority.
  int BLINK_MAX_MS = 2_000;

  // A restart within the time that the others wait, or after it.
  int DEAD_MAX_MS = 20_000;

  /**
   * Breaks something, and repairs it.
   *
   * @param meanwhile what happens while it is broken
   */
  void happens(Stage stage, Meanwhile meanwhile) throws InterruptedException;

  /** A second fault inside the first one. */
  @FunctionalInterface
  interface Meanwhile {
    /** Happens to anything but this node. */
    void beside(int node) throws InterruptedException;
  }

  static void leaves(Stage stage, Meanwhile meanwhile) throws InterruptedException {
    int node = stage.other();
    stage.breaks(stage.name(node) + " leaves");
    stage.terminate(node);
    meanwhile.beside(node);
    stage.stop(node);
    stage.heals(stage.name(node) + " has left");
    comesBack(stage, node);
  }

  static void dies(Stage stage, Meanwhile meanwhile) throws InterruptedException {
    int node = stage.other();
    stage.breaks(stage.name(node) + " is killed");
    stage.kill(node);
    meanwhile.beside(node);
    stage.lasts(stage.random().nextInt(DEAD_MAX_MS));
    stage.heals(stage.name(node) + " may start again");
    comesBack(stage, node);
  }

  static void oversleeps(Stage stage, Meanwhile meanwhile) throws InterruptedException {
    int node = stage.other();
    stage.breaks(stage.name(node) + " is paused for long");
    stage.pause(node);
    meanwhile.beside(node);
    stage.lasts(Scripts.PAST_FAILOVER_MS);
    stage.resume(node);
    stage.heals(stage.name(node) + " wakes up");
    stage.lasts(Scripts.FINDS_OUT_MS);
    comesBack(stage, node);
  }

  /**
   * No second fault inside this one: a database that is gone has no session to kill or to freeze.
   */
  static void databaseDies(Stage stage, Meanwhile alone) throws InterruptedException {
    stage.breaks("the database is killed");
    stage.database().kill();
    stage.database().start();
    stage.heals("the database is back");
    stage.lasts(Scripts.SETTLE_MS);
  }

  /** A node other than the one already broken stands still for a moment. */
  static void blinks(Stage stage, int busy) throws InterruptedException {
    int node = stage.other(busy);
    stage.breaks(stage.name(node) + " is paused");
    stage.pause(node);
    stage.lasts(1 + stage.random().nextInt(BLINK_MAX_MS));
    stage.resume(node);
    stage.heals(stage.name(node) + " runs again");
  }

  static void databaseFreezes(Stage stage) throws InterruptedException {
    stage.breaks("the database is frozen");
    stage.database().freeze();
    stage.lasts(1 + stage.random().nextInt(BLINK_MAX_MS));
    stage.database().thaw();
    stage.heals("the database runs again");
  }
}
