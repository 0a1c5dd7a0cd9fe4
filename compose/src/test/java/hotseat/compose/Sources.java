package hotseat.compose;

import hotseat.load.launch.Home;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sources of all programs, searched for the settings that they read. */
final class Sources {

  private static final List<String> MODULES =
      List.of("shared-model", "postgres-impl", "actor-impl", "loadtest/generator", "loadtest/tool");

  // As a whole string, or in one like ${env:…}; never in the middle of a message.
  private static final Pattern SETTING = Pattern.compile("\"(?:\\$\\{env:)?(HOTSEAT_[A-Z_]+)[\"}]");

  private Sources() {}

  /** Every environment variable that a program reads. */
  static Set<String> settings() {
    return MODULES.stream()
        .map(module -> Home.find().directory().resolve(module).resolve("src/main/java"))
        .flatMap(sources -> Documents.files(sources, ".java").stream())
        .map(Documents::text)
        .flatMap(text -> SETTING.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
