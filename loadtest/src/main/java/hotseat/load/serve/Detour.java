package hotseat.load.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses that one node is told instead of the real ones, because something stands between.
 * Without one of them it is told the real one.
 */
public record Detour(Optional<DatabaseAddress> database, Optional<ClusterAddress> cluster) {

  Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>();
    database.ifPresent(address -> all.put("HOTSEAT_DATABASE_URL", address.url()));
    cluster.ifPresent(address -> all.putAll(address.variables()));
    return all;
  }
}
