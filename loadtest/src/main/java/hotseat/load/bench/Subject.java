package hotseat.load.bench;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be measured without HTTP. */
enum Subject {
  HEARTS("hotseat.bench.Hearts"),
  JUDGE("hotseat.bench.Judges");

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

  /** The part of its table that is asked for; empty for all of it. */
  List<String> chosen(List<String> only) {
    List<String> unknown = only.stream().filter(each -> !CELL.matcher(each).matches()).toList();
    if (this != JUDGE && !only.isEmpty()) {
      throw new WrongUsage("only the table of the judge can be made in parts");
    }
    if (!unknown.isEmpty()) {
      throw new WrongUsage(
          ("'%s' names no part: benchmark=judge, convict or check;"
                  + " cores, operations, seats or concurrency=NUMBER")
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
