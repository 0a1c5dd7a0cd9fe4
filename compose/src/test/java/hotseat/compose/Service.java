package hotseat.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service of the compose file. */
record Service(String name, JsonNode content) {

  private static final Pattern MEMORY = Pattern.compile("(\\d+)([mg])");
  private static final int MIB_PER_GIB = 1_024;

  double cpus() {
    return content.path("cpus").asDouble();
  }

  int memoryMib() {
    String limit = content.path("mem_limit").asText();
    Matcher memory = MEMORY.matcher(limit);
    if (!memory.matches()) {
      throw new AssertionError(name + " has a memory limit like 512m, not '" + limit + "'");
    }
    int number = Integer.parseInt(memory.group(1));
    return memory.group(2).equals("g") ? number * MIB_PER_GIB : number;
  }

  JsonNode variable(String variable) {
    return content.path("environment").path(variable);
  }

  List<String> variables() {
    return names("environment");
  }

  /** The names of the entries under this key. */
  List<String> names(String key) {
    return content.path(key).propertyStream().map(Map.Entry::getKey).toList();
  }

  List<String> list(String key) {
    return Documents.texts(content.path(key));
  }
}
