package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.NodeAt;
import hotseat.load.fault.wiring.Between;
import hotseat.load.fault.wiring.Installed;
import hotseat.load.fault.wiring.Parting;
import hotseat.load.fault.wiring.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A contestant that Compose has started on this machine, found by the ports that its containers
 * publish.
 */
public final class Installation implements Installed {

  private final Docker docker;
  private final String name;
  private final List<URI> uris;
  private final List<Container> nodes;
  private final Optional<Container> database;

  private Installation(
      Docker docker,
      String name,
      List<URI> uris,
      List<Container> nodes,
      Optional<Container> database) {
    this.docker = docker;
    this.name = name;
    this.uris = uris;
    this.nodes = nodes;
    this.database = database;
  }

  /**
   * Finds the containers of a contestant.
   *
   * @throws Failure if there are none, with the reason
   */
  public static Installation of(Docker docker, String name, List<URI> uris) {
    ContainerSearch search = new ContainerSearch(docker);
    List<Container> nodes = search.publishing(uris);
    Optional<Container> database =
        DatabaseUrl.of(nodes.getFirst())
            .flatMap(url -> search.service(nodes.getFirst().project(), url.host()));
    return new Installation(docker, name, uris, nodes, database);
  }

  public String name() {
    return name;
  }

  @Override
  public List<URI> nodes() {
    return uris;
  }

  /** The nodes under their own names. */
  List<NodeAt> named() {
    return IntStream.range(0, uris.size())
        .mapToObj(
            node ->
                new NodeAt(
                    nodes.get(node).variable("HOTSEAT_NODE").orElse(nodes.get(node).service()),
                    uris.get(node)))
        .toList();
  }

  @Override
  public Optional<String> whyNotPart(Between between) {
    boolean isPossible =
        nodes.stream()
            .allMatch(
                node ->
                    ways(node, between).equals(ways(nodes.getFirst(), between))
                        && ways(node, between).size() == 1
                        && hasOthers(node, between));
    return isPossible
        ? Optional.empty()
        : Optional.of(
            switch (between) {
              case NODES -> "its nodes have no network that connects only them";
              case DATABASE -> "its nodes have no network that leads only to the database";
            });
  }

  /** The networks to cut. */
  private Set<String> ways(Container node, Between between) {
    return node.networks().keySet().stream()
        .filter(
            network ->
                switch (between) {
                  case NODES ->
                      node.variable("HOTSEAT_CLUSTER_HOST")
                          .filter(node.namesOn(network)::contains)
                          .isPresent();
                  case DATABASE -> database.filter(it -> it.isOn(network)).isPresent();
                })
        .collect(Collectors.toSet());
  }

  /**
   * A node that is cut off from the nodes must still reach the database, or the reverse. Buyers
   * must reach it in both cases.
   */
  private boolean hasOthers(Container node, Between between) {
    Set<String> others = new HashSet<>(node.networks().keySet());
    others.removeAll(ways(node, between));
    Set<String> kept = ways(node, between == Between.NODES ? Between.DATABASE : Between.NODES);
    return others.containsAll(kept) && others.size() > kept.size();
  }

  @Override
  public Parting parting(Between between) {
    whyNotPart(between)
        .ifPresent(
            why -> {
              throw new Failure(why);
            });
    String network = ways(nodes.getFirst(), between).iterator().next();
    return new NetworkParting(docker, network, nodes);
  }

  /**
   * Opens it to be broken, with everything running, until the contestant is closed.
   *
   * @param directory for the logs of the containers
   */
  public ContestantInContainers open(Wiring wiring, Path directory) throws InterruptedException {
    ContestantInContainers contestant =
        new ContestantInContainers(docker, this, wiring.layAround(this), directory);
    try {
      contestant.begin();
      return contestant;
    } catch (InterruptedException | RuntimeException e) {
      contestant.close();
      throw e;
    }
  }

  String project() {
    return nodes.getFirst().project();
  }

  List<Container> containers() {
    return nodes;
  }

  Optional<ContainerDatabase> database(Deaths deaths) {
    return database.flatMap(
        container ->
            Psql.of(docker, container, nodes.getFirst())
                .map(psql -> new ContainerDatabase(docker, deaths, container, psql)));
  }

  Optional<Container> databaseContainer() {
    return database;
  }

  /** Nodes and database. */
  List<Container> all() {
    List<Container> all = new ArrayList<>(nodes);
    database.ifPresent(all::add);
    return all;
  }

  /** Undoes everything that was done to its containers and is not undone yet. */
  void restore() {
    new Restoration(docker, all()).run();
  }
}
