package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for readable code that a machine can check. */
class TidinessTest {

  private static final Path HOME = Home.find().directory();
  private static final List<String> MODULES =
      List.of("shared-model", "postgres-impl", "actor-impl", "loadtest", "compose");

  private static final int FILE_LINES_MAX = 250;
  private static final int LINE_LENGTH_MAX = 100;

  private static final Pattern NAME_THAT_SAYS_NOTHING =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Abstract.*)\\.java");
  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  @Test
  void filesAreShort() throws IOException {
    assertThat(offenders(lines -> lines.size() > FILE_LINES_MAX)).isEmpty();
  }

  @Test
  void linesAreNotTooLong() throws IOException {
    assertThat(offenders(anyLine(line -> line.length() > LINE_LENGTH_MAX && !isUnbreakable(line))))
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(offenders(anyLine(line -> LEFT_FOR_LATER.matcher(line).find() && !isPattern(line))))
        .isEmpty();
  }

  @Test
  void testsDoNotSleep() throws IOException {
    assertThat(
            sources()
                .filter(file -> file.toString().contains("/src/test/"))
                .filter(
                    file -> lines(file).stream().anyMatch(line -> line.contains("Thread.sleep(")))
                .filter(file -> !file.endsWith("TidinessTest.java")))
        .isEmpty();
  }

  @Test
  void fileNamesAreMeaningful() throws IOException {
    assertThat(
            sources()
                .filter(
                    file ->
                        NAME_THAT_SAYS_NOTHING.matcher(file.getFileName().toString()).matches()))
        .isEmpty();
  }

  private static List<Path> offenders(Predicate<List<String>> isOffending) throws IOException {
    return sources().filter(file -> isOffending.test(lines(file))).toList();
  }

  private static Predicate<List<String>> anyLine(Predicate<String> isOffending) {
    return lines -> lines.stream().anyMatch(isOffending);
  }

  /** The formatter leaves long strings and import lines as they are. */
  private static boolean isUnbreakable(String line) {
    return line.contains("\"") || line.startsWith("import ");
  }

  private static boolean isPattern(String line) {
    return line.contains("Pattern.compile");
  }

  private static Stream<Path> sources() throws IOException {
    return MODULES.stream().map(HOME::resolve).flatMap(TidinessTest::javaFiles);
  }

  private static Stream<Path> javaFiles(Path module) {
    try (Stream<Path> files = Files.walk(module)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
