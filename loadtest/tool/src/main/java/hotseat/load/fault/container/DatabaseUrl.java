package hotseat.load.fault.container;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a node has its database.
 *
 * @param host the name of a service, in containers
 */
record DatabaseUrl(String host, String port, String database) {

  private static final Pattern TEXT =
      Pattern.compile("jdbc:postgresql://([^:/]+)(?::(\\d+))?/([^?]+).*");

  // The default of a JDBC URL.
  private static final String PORT = "5432";

  /** As in the node's environment. */
  static Optional<DatabaseUrl> of(Container node) {
    return node.variable("HOTSEAT_DATABASE_URL")
        .map(TEXT::matcher)
        .filter(Matcher::matches)
        .map(
            url ->
                new DatabaseUrl(
                    url.group(1), Optional.ofNullable(url.group(2)).orElse(PORT), url.group(3)));
  }
}
