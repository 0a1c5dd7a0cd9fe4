package hotseat.load.bench;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be measured without HTTP. */
enum Subject {
  HEARTS("hotseat.bench.Hearts"),
  JUDGE("hotseat.bench.Judges");

  private final String mainClass;

  Subject(String mainClass) {
    this.mainClass = mainClass;
  }

  String mainClass() {
    return mainClass;
  }

  String page() {
    return "docs/results/" + id() + ".md";
  }

  static Subject named(String name) {
    return Arrays.stream(values())
        .filter(subject -> subject.id().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("subject", name, names())));
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(Subject::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
