package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds containers that Compose has created on this machine. No others are ever touched. */
final class ContainerSearch {

  private final Docker docker;

  ContainerSearch(Docker docker) {
    this.docker = docker;
  }

  /**
   * The containers that publish the ports of these addresses.
   *
   * @throws Failure if some are missing, or if they do not belong to one project
   */
  List<Container> publishing(List<URI> uris) {
    demandOwnEngine();
    List<Container> found = Container.inspect(docker, uris.stream().map(this::publishing).toList());
    Set<String> projects = found.stream().map(Container::project).collect(Collectors.toSet());
    if (projects.size() != 1 || projects.contains("")) {
      throw new Failure("its containers do not belong to one Compose project");
    }
    return found;
  }

  /** The engine of another machine may have containers with the same ports. */
  private void demandOwnEngine() {
    String engine =
        String.join("", docker.lines("context", "inspect", "--format={{.Endpoints.docker.Host}}"));
    if (!engine.startsWith("unix:") && !engine.startsWith("npipe:")) {
      throw new Failure("docker controls another machine: " + engine);
    }
  }

  private String publishing(URI uri) {
    if (!isHere(uri)) {
      throw new Failure(uri + " is not on this machine");
    }
    if (uri.getPort() < 0) {
      throw new Failure(uri + " names no port");
    }
    List<String> ids =
        docker.lines("ps", "--quiet", "--no-trunc", "--filter=publish=" + uri.getPort());
    if (ids.size() != 1) {
      throw new Failure(ids.size() + " containers of this machine publish the port of " + uri);
    }
    return ids.getFirst();
  }

  /** Another machine may have the same ports, too. */
  private static boolean isHere(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** The container of a service, whether it runs or not. */
  Optional<Container> service(String project, String name) {
    String label = "--filter=label=" + Container.PROJECT + "=" + project;
    List<String> ids =
        docker.lines("ps", "--all", "--quiet", "--no-trunc", label, Container.SERVICES);
    return Container.inspect(docker, ids).stream()
        .filter(container -> container.service().equals(name))
        .findFirst();
  }
}
