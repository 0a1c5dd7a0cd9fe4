package hotseat.load.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses that one node gets instead of the real ones, because a relay stands between. Where
 * one is empty, the node gets the real address.
 */
public record Detour(Optional<DatabaseAddress> database, Optional<ClusterAddress> cluster) {

  Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>();
    database.ifPresent(address -> all.put("HOTSEAT_DATABASE_URL", address.url()));
    cluster.ifPresent(address -> all.putAll(address.variables()));
    return all;
  }
}
