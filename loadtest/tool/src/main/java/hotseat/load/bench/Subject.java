package hotseat.load.bench;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be measured without HTTP. */
enum Subject {
  HEARTS("hotseat.bench.Hearts"),
  JUDGE("hotseat.bench.judge.Judges");

  private static final Pattern CELL =
      Pattern.compile(
          "benchmark=(judge|convict|check)|(cores|operations|seats|concurrency)=[1-9][0-9]{0,8}");

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

  /** The cells of its table that are to be measured; empty for all of them. */
  List<String> chosen(List<String> only) {
    List<String> unknown = only.stream().filter(each -> !CELL.matcher(each).matches()).toList();
    if (this != JUDGE && !only.isEmpty()) {
      throw new WrongUsage("--only works with the judge only");
    }
    if (!unknown.isEmpty()) {
      throw new WrongUsage(
          ("'%s' names no cell; valid are benchmark=judge, convict or check,"
                  + " and cores, operations, seats or concurrency=NUMBER")
              .formatted(unknown.getFirst()));
    }
    return only;
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
