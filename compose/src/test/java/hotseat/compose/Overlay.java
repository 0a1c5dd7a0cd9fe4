package hotseat.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code kubectl apply -k} would apply: the manifests of the base with the replacements of an
 * overlay. It supports what our overlays use, and rejects a patch that matches nothing.
 */
record Overlay(String name, List<JsonNode> manifests) {

  private static final Path DIRECTORY = Documents.COMPOSE.resolve("kubernetes");

  static List<JsonNode> base() {
    Path base = DIRECTORY.resolve("base");
    return Documents.texts(kustomization("base").path("resources")).stream()
        .flatMap(file -> Documents.yaml(base.resolve(file)).stream())
        .toList();
  }

  static JsonNode kustomization(String name) {
    return Documents.yaml(DIRECTORY.resolve(name).resolve("kustomization.yaml")).getFirst();
  }

  static Overlay named(String name) {
    Overlay overlay = new Overlay(name, base());
    JsonNode kustomization = kustomization(name);
    kustomization.path("replicas").forEach(overlay::scale);
    kustomization.path("patches").forEach(overlay::patch);
    return overlay;
  }

  private void scale(JsonNode replicas) {
    ObjectNode spec = (ObjectNode) workload(replicas.path("name").asText()).path("spec");
    spec.put("replicas", replicas.path("count").asInt());
  }

  private void patch(JsonNode patch) {
    JsonNode workload = workload(patch.at("/target/name").asText());
    Object operations = new Yaml().load(patch.path("patch").asText());
    Documents.tree(operations).forEach(operation -> replace(workload, operation));
  }

  private static void replace(JsonNode workload, JsonNode operation) {
    String path = operation.path("path").asText();
    if (!operation.path("op").asText().equals("replace") || workload.at(path).isMissingNode()) {
      throw new AssertionError("a patch that replaces nothing: " + operation);
    }
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    switch (workload.at(path.substring(0, slash))) {
      case ObjectNode object -> object.set(last, operation.path("value"));
      case ArrayNode array -> array.set(Integer.parseInt(last), operation.path("value"));
      default -> throw new AssertionError("nothing can be replaced in " + path);
    }
  }

  /** The manifest that runs pods under this name. */
  JsonNode workload(String name) {
    return manifests.stream()
        .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
        .filter(manifest -> manifest.at("/spec").has("template"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no workload is called " + name));
  }
}
