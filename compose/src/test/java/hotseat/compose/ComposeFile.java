package hotseat.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The content of {@code compose.yaml}. */
record ComposeFile(JsonNode content) {

  static ComposeFile read() {
    return new ComposeFile(Documents.yaml(Documents.COMPOSE.resolve("compose.yaml")).getFirst());
  }

  List<Service> services() {
    return content
        .path("services")
        .propertyStream()
        .map(service -> new Service(service.getKey(), service.getValue()))
        .toList();
  }

  /** The nodes of an implementation, whose name is also that of its profile. */
  List<Service> nodes(String implementation) {
    return services().stream()
        .filter(service -> service.name().matches(implementation + "-\\d+"))
        .toList();
  }

  Stream<Service> nodes() {
    return Stream.of("actor", "postgres").flatMap(side -> nodes(side).stream());
  }

  Service service(String name) {
    return new Service(name, content.path("services").path(name));
  }
}
