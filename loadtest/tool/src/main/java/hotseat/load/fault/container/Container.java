package hotseat.load.fault.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.failure.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A container as Docker describes it at one moment.
 *
 * @param project the Compose project that it belongs to
 * @param service its service in that project
 * @param networks the networks that it is on, with its names there
 */
record Container(
    String id,
    String image,
    String project,
    String service,
    Map<String, String> environment,
    Map<String, List<String>> networks,
    boolean isRunning,
    boolean isPaused) {

  private static final String LABEL = "com.docker.compose.";
  static final String PROJECT = LABEL + "project";
  private static final String SERVICE = LABEL + "service";

  /** A filter that excludes one-off containers, which are not services. */
  static final String SERVICES = "--filter=label=" + LABEL + "oneoff=False";

  // The names that Docker assigns by itself are prefixes of ids.
  private static final int SHORT_ID = 12;

  /** The containers with these ids, in the same order. */
  static List<Container> inspect(Docker docker, Collection<String> ids) {
    String[] command = Stream.concat(Stream.of("inspect"), ids.stream()).toArray(String[]::new);
    try {
      JsonNode all = new ObjectMapper().readTree(String.join("\n", docker.lines(command)));
      return stream(all).map(Container::of).toList();
    } catch (JsonProcessingException e) {
      throw new Failure("docker inspect printed something that is not JSON", e);
    }
  }

  private static Container of(JsonNode json) {
    String id = json.path("Id").asText();
    JsonNode config = json.path("Config");
    Map<String, List<String>> networks = new HashMap<>();
    json.path("NetworkSettings")
        .path("Networks")
        .properties()
        .forEach(network -> networks.put(network.getKey(), aliases(network.getValue(), id)));
    return new Container(
        id,
        config.path("Image").asText(),
        config.path("Labels").path(PROJECT).asText(),
        config.path("Labels").path(SERVICE).asText(),
        variables(config.path("Env")),
        networks,
        json.path("State").path("Running").asBoolean(),
        json.path("State").path("Paused").asBoolean());
  }

  private static List<String> aliases(JsonNode network, String id) {
    return stream(network.path("Aliases"))
        .map(JsonNode::asText)
        .filter(alias -> !id.startsWith(alias) || alias.length() < SHORT_ID)
        .toList();
  }

  private static Map<String, String> variables(JsonNode environment) {
    Map<String, String> all = new HashMap<>();
    stream(environment)
        .map(variable -> variable.asText().split("=", 2))
        .filter(variable -> variable.length == 2)
        .forEach(variable -> all.put(variable[0], variable[1]));
    return all;
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  boolean isOn(String network) {
    return networks.containsKey(network);
  }

  /** Its names on this network. */
  List<String> namesOn(String network) {
    return networks.getOrDefault(network, List.of());
  }

  /** An environment variable that it was started with. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }
}
