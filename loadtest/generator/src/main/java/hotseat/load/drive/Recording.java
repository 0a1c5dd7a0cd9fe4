package hotseat.load.drive;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.Arrays;
import java.util.List;

/** Whether the operations of a trial are recorded. */
public enum Recording {
  /** All of them are in a history. */
  ON("on"),
  /** They are only counted. */
  OFF("off"),
  /** On and off in turns, to compare one with the other; see {@link Stretches}. */
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
