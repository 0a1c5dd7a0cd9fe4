package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import java.util.List;
import java.util.Optional;

/**
 * Undoes everything that was done to containers and is not undone yet.
 *
 * @param before the containers as they were before
 */
record Restoration(Docker docker, List<Container> before) {

  private static final int TRIES_MAX = 3;

  /** Failures are retried, because a second Ctrl-C reaches the commands as well. */
  void run() {
    Optional<Failure> left = tryAll();
    for (int again = 1; left.isPresent() && again < TRIES_MAX; again++) {
      left = tryAll();
    }
    left.ifPresent(
        failure -> {
          throw failure;
        });
  }

  /** Returns the first failure. Everything else is restored. */
  private Optional<Failure> tryAll() {
    Optional<Failure> left = Optional.empty();
    for (Container container : before) {
      try {
        restore(container);
      } catch (Failure e) {
        left = left.isPresent() ? left : Optional.of(e);
      }
    }
    return left;
  }

  private void restore(Container container) {
    Container now = Container.inspect(docker, List.of(container.id())).getFirst();
    if (now.isPaused()) {
      docker.lines("unpause", now.id());
    }
    container.networks().keySet().stream()
        .filter(network -> !now.isOn(network))
        .forEach(network -> NetworkParting.connect(docker, network, container));
    if (!now.isRunning()) {
      docker.lines("start", now.id());
    }
  }
}
