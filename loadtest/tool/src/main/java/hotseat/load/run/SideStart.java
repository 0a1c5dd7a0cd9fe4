package hotseat.load.run;

import hotseat.load.fault.wiring.Wires;
import hotseat.load.fault.wiring.Wiring;
import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterPlan;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.launch.Home;
import hotseat.load.launch.Program;
import hotseat.load.usage.DatabaseMeter;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the parts of a contestant. If one of them fails, none is left behind. */
final class SideStart {

  private SideStart() {}

  static Side of(Entry entry, int nodes, Home home, Path logs) throws InterruptedException {
    return switch (entry) {
      case Entry.Target target -> Side.of(target);
      case Entry.Own(Program program) -> of(program, nodes, Wiring.DIRECT, home, logs);
    };
  }

  /** Starts a program with wires between its parts that can be broken. */
  static Side of(Program program, int nodes, Wiring wiring, Home home, Path logs)
      throws InterruptedException {
    Optional<EmbeddedDatabase> database =
        program.needsDatabase()
            ? Optional.of(
                EmbeddedDatabase.start(home, logs.resolve(program.name() + "-database.log")))
            : Optional.empty();
    try {
      // What can fail without a cluster comes first, so that a failure leaves no process behind.
      Optional<DatabaseMeter> meter =
          database.map(EmbeddedDatabase::address).map(DatabaseMeter::on);
      ClusterPlan plan =
          ClusterPlan.of(
              program,
              Math.min(nodes, program.nodesMax()),
              database.map(EmbeddedDatabase::address),
              logs);
      return of(plan, database, meter, wiring.lay(plan));
    } catch (InterruptedException | RuntimeException e) {
      database.ifPresent(EmbeddedDatabase::close);
      throw e;
    }
  }

  private static Side of(
      ClusterPlan plan,
      Optional<EmbeddedDatabase> database,
      Optional<DatabaseMeter> meter,
      Wires wires)
      throws InterruptedException {
    try {
      Cluster cluster = Cluster.start(wires.plan(plan));
      return new Side(
          plan.program().name(), wires.doors(cluster.uris()), database, meter, wires, cluster);
    } catch (InterruptedException | RuntimeException e) {
      wires.close();
      throw e;
    }
  }
}
