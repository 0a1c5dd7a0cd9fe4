package hotseat.load.run;

import hotseat.load.drive.Shows;
import hotseat.load.failure.Failure;
import java.net.URI;
import java.util.List;

/**
 * Checks once that a target has what the load and the judge need: a show can be created, each
 * address can read its seat, and there is an audit.
 */
final class ContractProbe {

  private static final String LAYOUT = "{\"rows\":1,\"seatsPerRow\":1}";
  private static final String SEAT = "A-1";
  private static final int SHOWN_MAX = 300;

  private ContractProbe() {}

  static void demand(Entry.Target target) {
    try {
      String show = "probe-" + System.currentTimeMillis();
      create(target.nodes(), show);
      readBack(target.nodes(), show);
    } catch (Failure | Inspector.SilentException e) {
      throw new Failure(
          "%s does not implement the contract: %s%s"
              .formatted(target.name(), oneLine("" + e.getMessage()), hint(target)),
          e);
    }
  }

  private static void create(List<URI> nodes, String show) {
    try (Shows shows = new Shows(nodes.stream().map(URI::toString).toList())) {
      shows.create(show, LAYOUT);
    }
  }

  private static void readBack(List<URI> nodes, String show) {
    try (Inspector inspector = new Inspector(nodes)) {
      inspector.readEverywhere(new Touched.Place(show, SEAT), _ -> {});
      inspector.audit(show, lines -> lines.forEachRemaining(_ -> {}));
    }
  }

  private static String hint(Entry.Target target) {
    return target.nodes().size() == 1
        ? ""
        : " (the show was just created at one of its addresses; do all belong to one service?)";
  }

  /** An unknown server may answer with a long text, or with a web page. */
  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "…";
  }
}
