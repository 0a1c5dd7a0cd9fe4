package hotseat.load.fault.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A container as {@code docker inspect} describes it, as far as the code reads that. */
record Described(
    String id,
    String service,
    List<String> variables,
    Map<String, List<String>> networks,
    boolean isRunning,
    boolean isPaused) {

  static final String PROJECT = "p";

  Described paused() {
    return new Described(id, service, variables, networks, isRunning, true);
  }

  Described ended() {
    return new Described(id, service, variables, networks, false, false);
  }

  Described on(Map<String, List<String>> others) {
    return new Described(id, service, variables, others, isRunning, isPaused);
  }

  String json(String project) {
    Map<String, Object> labels =
        Map.of(Container.PROJECT, project, "com.docker.compose.service", service);
    Map<String, Object> connected =
        networks.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> Map.of("Aliases", entry.getValue())));
    Map<String, Object> all =
        Map.of(
            "Id", id,
            "Config", Map.of("Image", "hotseat/" + service, "Env", variables, "Labels", labels),
            "NetworkSettings", Map.of("Networks", connected),
            "State", Map.of("Running", isRunning, "Paused", isPaused));
    return new ObjectMapper().valueToTree(all).toString();
  }
}
