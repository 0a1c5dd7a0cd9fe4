package hotseat.load.fault.scenario;

import static hotseat.load.fault.scenario.Scripts.lead;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.workload.Workloads;
import java.util.List;

/** Faults of the database server, which affect all nodes. */
final class DatabaseFaults {

  // Longer than any timeout of a node towards the database: as long as a request may take.
  private static final long FREEZE_MS = 5_000;
  // One second for requests in flight, and at least two seconds of the freeze itself.
  static final int FROZEN_MIN_MS = 3_000;
  // Long enough for every node to notice.
  private static final long DOWN_MS = 2_000;

  private static final Expectation AT_ONCE =
      new Expectation.AfterHeal(
          2_000, "aim: within two seconds after the database accepts connections");

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "kill-backend",
              "one session is killed (SIGKILL); the server ends all others and recovers",
              "a database that can be broken",
              Concern.BOTH,
              Workloads.REBALANCE,
              16,
              Wiring.DIRECT,
              DatabaseFaults::killBackend,
              AT_ONCE,
              List.of(Proofs::databaseRecovered, DatabaseFaults::noticed)),
          new Scenario(
              "kill-database",
              "the postmaster is killed (SIGKILL) and started again on the same data",
              "a database that can be broken",
              Concern.BOTH,
              Workloads.REBALANCE,
              20,
              Wiring.DIRECT,
              DatabaseFaults::killDatabase,
              AT_ONCE,
              List.of(Proofs::databaseRecovered, DatabaseFaults::noticed)),
          new Scenario(
              "freeze-database",
              "all processes of the server are paused (SIGSTOP) for five seconds",
              "a database that can be broken",
              Concern.BOTH,
              Workloads.REBALANCE,
              20,
              Wiring.DIRECT,
              DatabaseFaults::freeze,
              AT_ONCE,
              List.of(Proofs::nothingAcceptedWhileBroken, Proofs::askedAgainOrRefused)));

  private DatabaseFaults() {}

  /** Nodes retry on their own, so buyers usually notice nothing. */
  private static Evidence noticed(Observed observed) {
    return Evidence.figure(
        "commands that were retried or not applied",
        Long.toString(observed.tally().repeated() + observed.tally().notApplied()));
  }

  private static void killBackend(Stage stage) throws InterruptedException {
    lead(stage);
    stage.breaks("a session is killed");
    stage.database().killBackend();
    stage.database().awaitAccepting();
    stage.heals("the database accepts connections");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void killDatabase(Stage stage) throws InterruptedException {
    lead(stage);
    stage.breaks("the database is killed");
    stage.database().kill();
    stage.lasts(DOWN_MS);
    stage.database().start();
    stage.heals("the database accepts connections");
    stage.lasts(Scripts.SETTLE_MS);
  }

  private static void freeze(Stage stage) throws InterruptedException {
    lead(stage);
    stage.breaks("the database is frozen");
    stage.database().freeze();
    stage.lasts(FREEZE_MS);
    stage.database().thaw();
    stage.heals("the database runs again");
    stage.lasts(Scripts.SETTLE_MS);
  }
}
