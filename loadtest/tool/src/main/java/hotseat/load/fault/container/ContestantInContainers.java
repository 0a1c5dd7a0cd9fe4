package hotseat.load.fault.container;

import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.stage.LiveStage;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.stage.RunningContestant;
import hotseat.load.fault.wiring.Wires;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A contestant in containers that is being broken. It was running before, and runs again
 * afterwards.
 */
public final class ContestantInContainers implements RunningContestant {

  private final Docker docker;
  private final Installation installation;
  private final Wires wires;
  private final Path directory;
  private final Instant opened = Instant.now();
  private final Deaths deaths;
  private final ContainerNodes nodes;

  ContestantInContainers(Docker docker, Installation installation, Wires wires, Path directory) {
    this.docker = docker;
    this.installation = installation;
    this.wires = wires;
    this.directory = directory;
    this.deaths = Deaths.of(docker, installation.project());
    this.nodes =
        new ContainerNodes(docker, deaths, installation.containers(), installation.named());
  }

  @Override
  public String name() {
    return installation.name();
  }

  @Override
  public List<NodeAt> nodes() {
    return nodes.all();
  }

  @Override
  public List<URI> doors() {
    return wires.doors(installation.nodes());
  }

  @Override
  public Wires wires() {
    return wires;
  }

  @Override
  public LiveStage stage(Journal journal, long seed, String show, String hottestSeat) {
    return new LiveStage(
        nodes, installation.database(deaths), wires, journal, seed, show, hottestSeat);
  }

  @Override
  public Map<String, String> provenance() {
    Map<String, String> all = new TreeMap<>();
    installation
        .all()
        .forEach(container -> all.put("container." + container.service(), container.image()));
    return all;
  }

  @Override
  public Optional<Path> databaseLog() {
    return installation.databaseContainer().map(this::logOf);
  }

  private Path logOf(Container container) {
    Path file = directory.resolve(container.service() + ".log");
    docker.save(file, "logs", "--since=" + opened, container.id());
    return file;
  }

  void begin() throws InterruptedException {
    nodes.begin();
  }

  @Override
  public void awaitReady() throws InterruptedException {
    nodes.awaitReady();
  }

  @Override
  public void close() {
    try (deaths) {
      nodes.awaitEnding();
      installation.restore();
      installation.containers().forEach(this::logOf);
    } finally {
      wires.close();
    }
  }
}
