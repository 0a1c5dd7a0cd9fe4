package hotseat.load.fault;

import static hotseat.load.fault.Scripts.lead;

import hotseat.load.workload.Workload;
import java.util.List;

/** The database server is hurt, which concerns everybody. */
final class DatabaseFaults {

  // Longer than any time-out of a node towards the database, as long as a request may take.
  private static final long FREEZE_MS = 5_000;
  // Two seconds of it must be seen at least: the first is that of requests under way.
  static final int FROZEN_MIN_MS = 3_000;
  // Long enough that everybody has noticed.
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
              Workload.REBALANCE,
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
              Workload.REBALANCE,
              20,
              Wiring.DIRECT,
              DatabaseFaults::killDatabase,
              AT_ONCE,
              List.of(Proofs::databaseRecovered, DatabaseFaults::noticed)),
          new Scenario(
              "freeze-database",
              "all processes of the server stand still (SIGSTOP) for five seconds",
              "a database that can be broken",
              Concern.BOTH,
              Workload.REBALANCE,
              20,
              Wiring.DIRECT,
              DatabaseFaults::freeze,
              AT_ONCE,
              List.of(Proofs::nothingAcceptedWhileBroken, Proofs::askedAgainOrRefused)));

  private DatabaseFaults() {}

  /** Nodes ask again by themselves, and mostly nobody else notices. */
  private static Evidence noticed(Observed observed) {
    return Evidence.figure(
        "commands that buyers asked again or that were not applied",
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
    stage.breaks("the database stands still");
    stage.database().freeze();
    stage.lasts(FREEZE_MS);
    stage.database().thaw();
    stage.heals("the database goes on");
    stage.lasts(Scripts.SETTLE_MS);
  }
}
