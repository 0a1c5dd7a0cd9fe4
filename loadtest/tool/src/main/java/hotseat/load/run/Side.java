package hotseat.load.run;

import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.stage.LiveDatabase;
import hotseat.load.fault.stage.LiveNodes;
import hotseat.load.fault.stage.LiveStage;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.stage.RunningContestant;
import hotseat.load.fault.wiring.Wires;
import hotseat.load.launch.Cluster;
import hotseat.load.launch.ClusterNode;
import hotseat.load.launch.EmbeddedDatabase;
import hotseat.load.usage.DatabaseMeter;
import hotseat.load.usage.ProcessCpu;
import hotseat.load.usage.Usage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A running contestant: its addresses, the resources it has used, and how to reset it. It stays up
 * for the whole run, so that its code stays compiled, and all contestants idle alike while another
 * one is under load.
 */
final class Side implements RunningContestant {

  private final String name;
  private final List<URI> doors;
  private final Optional<EmbeddedDatabase> database;
  private final Optional<DatabaseMeter> meter;
  private final Optional<Wires> wires;
  private final Optional<Cluster> cluster;
  private final Optional<TargetWatch> watch;

  /** A contestant whose parts were started by {@link SideStart}. */
  Side(
      String name,
      List<URI> doors,
      Optional<EmbeddedDatabase> database,
      Optional<DatabaseMeter> meter,
      Wires wires,
      Cluster cluster) {
    this.name = name;
    this.doors = doors;
    this.database = database;
    this.meter = meter;
    this.wires = Optional.of(wires);
    this.cluster = Optional.of(cluster);
    this.watch = Optional.empty();
  }

  private Side(Entry.Target target) {
    this.name = target.name();
    this.doors = target.nodes();
    this.database = Optional.empty();
    this.meter = Optional.empty();
    this.wires = Optional.empty();
    this.cluster = Optional.empty();
    this.watch = Optional.of(TargetWatch.start(doors));
  }

  /** A server that was not started here. */
  static Side of(Entry.Target target) {
    return new Side(target);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<URI> doors() {
    return doors;
  }

  @Override
  public List<NodeAt> nodes() {
    return live().all();
  }

  /** The nodes that were started here. */
  private LiveNodes live() {
    return new LiveNodes(cluster.orElseThrow());
  }

  /** Removes what earlier trials have left in the database. */
  void refresh() {
    meter.ifPresent(DatabaseMeter::refresh);
  }

  Usage usage() {
    Map<String, Double> counters = new TreeMap<>();
    cluster.ifPresent(
        running ->
            counters.put(
                "service",
                running.nodes().stream()
                    .mapToDouble(node -> ProcessCpu.of(node.process().pid()))
                    .sum()));
    database.ifPresent(server -> counters.put("database", ProcessCpu.ofFamily(server.pid())));
    meter.ifPresent(server -> counters.putAll(server.counters()));
    return new Usage(System.nanoTime(), counters);
  }

  @Override
  public Map<String, String> provenance() {
    return meter.map(DatabaseMeter::settings).orElse(Map.of());
  }

  /** Does its database run on this machine, and use this machine's clock? */
  boolean sharesClock() {
    return database.isPresent();
  }

  /** Describes a part that has ended unexpectedly, if there is one. */
  Optional<String> dead() {
    if (database.filter(server -> !server.isAlive()).isPresent()) {
      return Optional.of(Generator.endedByItself("the database of " + name));
    }
    return cluster
        .flatMap(Cluster::dead)
        .map(ClusterNode::name)
        .map(Generator::endedByItself)
        .or(
            () ->
                watch
                    .flatMap(TargetWatch::gone)
                    .map(uri -> "no server listens any more at " + uri));
  }

  @Override
  public LiveStage stage(Journal journal, long seed, String show, String hottestSeat) {
    return new LiveStage(
        live(),
        database.map(LiveDatabase::new),
        wires.orElseThrow(),
        journal,
        seed,
        show,
        hottestSeat);
  }

  @Override
  public Optional<Path> databaseLog() {
    return database.map(EmbeddedDatabase::log);
  }

  @Override
  public Wires wires() {
    return wires.orElseThrow();
  }

  @Override
  public void awaitReady() throws InterruptedException {
    cluster.orElseThrow().awaitReady();
  }

  /** Discards the database as well: by now everything has been measured and checked. */
  @Override
  public void close() {
    meter.ifPresent(DatabaseMeter::close);
    watch.ifPresent(TargetWatch::close);
    cluster.ifPresent(Cluster::kill);
    wires.ifPresent(Wires::close);
    database.ifPresent(EmbeddedDatabase::close);
  }
}
