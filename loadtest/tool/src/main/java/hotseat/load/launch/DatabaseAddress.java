package hotseat.load.launch;

import hotseat.load.failure.WrongUsage;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a Postgres is, and the user and password to connect with. The password is never printed.
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final String SCHEME = "jdbc:postgresql://";
  private static final int PORT = 5432;

  /**
   * Takes the user and the password from the URL, or else from the variables that the nodes read as
   * well.
   */
  public static DatabaseAddress of(String url, Map<String, String> variables) {
    if (!url.startsWith(SCHEME)) {
      throw new WrongUsage(
          "--database must be 'embedded' or a URL like " + SCHEME + "host:5432/name?user=…");
    }
    int question = url.indexOf('?');
    String query = question < 0 ? "" : url.substring(question + 1);
    String rest = without(query, "user", "password");
    return new DatabaseAddress(
        (question < 0 ? url : url.substring(0, question)) + (rest.isEmpty() ? "" : "?" + rest),
        parameter(query, "user", variables.getOrDefault("HOTSEAT_DATABASE_USER", "postgres")),
        parameter(query, "password", variables.getOrDefault("HOTSEAT_DATABASE_PASSWORD", "")));
  }

  /** Where the server listens. */
  public InetSocketAddress server() {
    URI uri = URI.create(url.substring(SCHEME.indexOf(':') + 1));
    return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort());
  }

  /** The same database behind another address. */
  public DatabaseAddress by(InetSocketAddress other) {
    int path = url.indexOf('/', SCHEME.length());
    return new DatabaseAddress(
        SCHEME
            + other.getAddress().getHostAddress()
            + ":"
            + other.getPort()
            + (path < 0 ? "" : url.substring(path)),
        user,
        password);
  }

  private static String without(String query, String... names) {
    Predicate<String> named =
        parameter -> Arrays.stream(names).anyMatch(name -> parameter.startsWith(name + "="));
    return Arrays.stream(query.split("&")).filter(named.negate()).collect(Collectors.joining("&"));
  }

  private static String parameter(String query, String name, String otherwise) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst()
        .orElse(otherwise);
  }

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
