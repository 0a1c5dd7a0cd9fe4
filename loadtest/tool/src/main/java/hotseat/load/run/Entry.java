package hotseat.load.run;

import hotseat.load.failure.WrongUsage;
import hotseat.load.launch.Contestant;
import hotseat.load.launch.Program;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A contestant: an implementation to be started, or a server that runs already. */
sealed interface Entry {

  String TWIN = "-again";

  String name();

  /** The same contestant under another name, to be compared with itself. */
  Entry twin();

  record Own(Program program) implements Entry {
    static Own named(String name) {
      return new Own(Contestant.named(name).program());
    }

    @Override
    public String name() {
      return program.name();
    }

    @Override
    public Entry twin() {
      return new Own(program.named(program.name() + TWIN));
    }
  }

  /**
   * A server that runs already.
   *
   * @param nodes base URLs, without a trailing slash
   * @param mayBeStarting whether it may have been started a moment ago
   */
  record Target(String name, List<URI> nodes, boolean mayBeStarting) implements Entry {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._-]{1,32})=(.+)");

    Target(String name, List<URI> nodes) {
      this(name, nodes, false);
    }

    @Override
    public Entry twin() {
      return new Target(name + TWIN, nodes, mayBeStarting);
    }

    Target starting() {
      return new Target(name, nodes, true);
    }

    /** Parses {@code NAME=URL[,URL…]}. */
    static Target of(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        throw new WrongUsage(
            "--target must be NAME=URL[,URL…], for example mine=http://127.0.0.1:9000, not '"
                + text
                + "'");
      }
      return new Target(
          matcher.group(1), Arrays.stream(matcher.group(2).split(",")).map(Target::url).toList());
    }

    private static URI url(String text) {
      try {
        URI url = new URI(text.strip().replaceFirst("/+$", ""));
        if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
          return url;
        }
      } catch (URISyntaxException e) {
        // Reported below, like any other text that is not an address.
      }
      throw new WrongUsage("--target: '" + text + "' is not a URL like http://127.0.0.1:9000");
    }
  }
}
