package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import hotseat.load.launch.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The study guide fits the sources: the lines that a reader is asked to change are in the file that
 * the stop names, and the test that must catch the change exists. That it does was seen by hand.
 */
class StudyGuideTest {

  private static final Path HOME = Home.find().directory();

  private static final Pattern FILE = Pattern.compile("\\]\\(\\.\\./([^)]+\\.java)\\)");
  private static final Pattern DIFF = Pattern.compile("```diff\n((?s).+?)```");
  private static final Pattern MODULE = Pattern.compile("-pl (\\S+)");
  private static final Pattern CLASS = Pattern.compile("-Dtest=(\\w+)");
  private static final Pattern METHOD = Pattern.compile("Caught by `(\\w+)`");
  private static final Pattern NAME = Pattern.compile("`(\\w+(\\.\\w+)*)`");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern BUG = Pattern.compile("hotseat sabotage ([a-z]\\S+)`");

  /** A part of the guide with a change to make. */
  record Stop(String title, String text) {

    static Stop of(String text) {
      return new Stop(text.lines().findFirst().orElseThrow(), text);
    }

    String found(Pattern pattern) {
      return pattern
          .matcher(text)
          .results()
          .map(it -> it.group(1))
          .findFirst()
          .orElseThrow(() -> new AssertionError(title + " has no " + pattern));
    }

    /** The lines to change, as they stand in the source. */
    String changed() {
      return found(DIFF)
          .lines()
          .map(line -> line.replaceFirst("^ +(?=[-+])", ""))
          .filter(line -> line.startsWith("-"))
          .map(line -> line.substring(1) + "\n")
          .collect(Collectors.joining());
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private static String guide() {
    return read(HOME.resolve("docs/STUDY-GUIDE.md"));
  }

  private static List<Stop> stops() {
    return Pattern.compile("(?m)^(?=## |\\* )")
        .splitAsStream(guide())
        .filter(part -> part.contains("```diff"))
        .map(Stop::of)
        .toList();
  }

  @Test
  void thereAreTwelveStopsAndOneAfterTheHour() {
    assertThat(stops()).hasSize(13);
  }

  @ParameterizedTest
  @MethodSource("stops")
  void theLinesToChangeAreInTheFileOnce(Stop stop) {
    Pattern lines = Pattern.compile("^" + Pattern.quote(stop.changed()), Pattern.MULTILINE);
    assertThat(lines.matcher(read(HOME.resolve(stop.found(FILE)))).results())
        .as("%s has once:%n%s", stop.found(FILE), stop.changed())
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("stops")
  void theTestThatNoticesExists(Stop stop) {
    String name = stop.found(CLASS) + ".java";
    List<Path> tests =
        javaFiles(HOME.resolve(stop.found(MODULE)).resolve("src/test"))
            .filter(file -> file.endsWith(name))
            .toList();
    assertThat(tests).as(name).hasSize(1);
    if (METHOD.matcher(stop.text()).find()) {
      assertThat(read(tests.getFirst())).contains("void " + stop.found(METHOD) + "(");
    }
  }

  @Test
  void everyNameOfTheCodeExists() {
    Set<String> words =
        Pom.directories(HOME)
            .flatMap(module -> javaFiles(module.resolve("src")))
            .flatMap(file -> WORD.matcher(read(file)).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(NAME.matcher(guide()).results().flatMap(it -> Stream.of(it.group(1).split("\\."))))
        .isNotEmpty()
        .isSubsetOf(words);
  }

  private static Stream<Path> javaFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSeededBugsExist() {
    StringWriter list = new StringWriter();
    CommandLine hotseat = Hotseat.commandLine().setOut(new PrintWriter(list, true));
    assertThat(hotseat.execute("sabotage", "--list")).isZero();
    assertThat(BUG.matcher(guide()).results().map(it -> it.group(1)))
        .isNotEmpty()
        .allSatisfy(bug -> assertThat(list.toString()).containsPattern("(?m)^ *" + bug + "\\b"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
