package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The drawings in docs/ARCHITECTURE.md show modules and packages as they are: every arrow is a
 * dependency, and along the arrows one gets to everything that something depends on. Where a
 * drawing is wrong, the failure prints the lines that should stand there.
 */
class HouseTest {

  private static final Path HOME = Home.find().directory();
  private static final Path DOCUMENT = HOME.resolve("docs/ARCHITECTURE.md");

  /** By the titles of their drawings. */
  private static final Map<String, Drawing> REAL = new TreeMap<>();

  static {
    Arrows code = new Arrows();
    Arrows tests = new Arrows();
    Pom.directories(HOME).forEach(directory -> read(directory, code, tests));
    REAL.put("the modules", Drawing.of(code, tests));
  }

  private static void read(Path directory, Arrows code, Arrows tests) {
    Pom pom = Pom.in(directory);
    if (!pom.isFrame()) {
      code.add(pom.name());
      pom.dependencies()
          .forEach(other -> (other.isForTests() ? tests : code).add(pom.name(), other.name()));
    }
    Arrows packages = Sources.of(directory).packages();
    if (packages.names().size() > 1) {
      REAL.put("the packages of " + pom.name(), Drawing.of(packages, new Arrows()));
    }
  }

  private static Set<String> titles() {
    return REAL.keySet();
  }

  private static Map<String, Drawing> drawn() throws IOException {
    return Drawing.in(Files.readString(DOCUMENT));
  }

  @Test
  void theModulesAreDrawnAndThePackagesOfEachThatHasSeveral() throws IOException {
    assertThat(drawn().keySet()).as("titles of the drawings in " + DOCUMENT).isEqualTo(titles());
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aDrawingShowsWhatThereIs(String title) throws IOException {
    Drawing drawn = drawn().getOrDefault(title, Drawing.EMPTY);
    Drawing real = REAL.getOrDefault(title, Drawing.EMPTY);
    String correct =
        "%s, \"%%%% %s\": these are the right arrows:%n%s%n"
            .formatted(DOCUMENT, title, String.join("\n", real.lines()));
    assertThat(real.linesWithout(drawn)).as(correct + "arrows that are missing").isEmpty();
    assertThat(drawn.linesWithout(real))
        .as(correct + "arrows that are no dependency, or follow from others")
        .isEmpty();
    assertThat(drawn.names()).as("boxes of \"%%%% %s\"", title).isEqualTo(real.names());
  }
}
