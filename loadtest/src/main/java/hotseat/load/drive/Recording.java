package hotseat.load.drive;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import java.util.Arrays;
import java.util.List;

/** What becomes of the operations of a trial. */
public enum Recording {
  /** There is a history of all of them. */
  ON("on"),
  /** They are only counted. */
  OFF("off"),
  /** Both, for a while each, so that one can be compared with the other; see {@link Stretches}. */
  IN_TURNS("in-turns");

  private final String id;

  Recording(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  static Recording named(String name, String setting) {
    return Arrays.stream(values())
        .filter(recording -> recording.id.equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown(setting, name, names())));
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(Recording::id).toList();
  }
}
