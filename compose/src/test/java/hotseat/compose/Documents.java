package hotseat.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this module as trees, in which an absent value is a missing node and not null. */
final class Documents {

  static final Path COMPOSE = Home.find().directory().resolve("compose");

  private static final ObjectMapper TREES = new ObjectMapper();

  private Documents() {}

  /** The documents of a YAML file, with all references resolved. */
  static List<JsonNode> yaml(Path file) {
    Iterable<Object> documents =
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file));
    return StreamSupport.stream(documents.spliterator(), false).map(Documents::tree).toList();
  }

  static JsonNode tree(Object document) {
    return TREES.valueToTree(document);
  }

  static JsonNode json(Path file) {
    try {
      return TREES.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  /** All files below a directory whose names have this ending. */
  static List<Path> files(Path directory, String ending) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
