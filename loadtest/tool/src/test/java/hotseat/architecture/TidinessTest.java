package hotseat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for readable code and documents that a machine can check. */
class TidinessTest {

  private static final int FILE_LINES_MAX = 200;
  private static final int LINE_LENGTH_MAX = 100;

  private static final Pattern NAME_THAT_SAYS_NOTHING =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Abstract.*)\\.java");
  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  // Waiting for a time instead of a condition.
  private static final Pattern SLEEP =
      Pattern.compile("Thread\\.sleep\\(|until\\(\\(\\) -> true\\)|\\.during\\(Duration");

  // A row of a table cannot be broken, and neither can a line that consists of one link.
  private static final Pattern UNBREAKABLE_IN_DOCUMENTS = Pattern.compile(" *(\\|.*|\\S+)");

  @Test
  void filesAreShort() {
    assertThat(sourcesWith(lines -> lines.size() > FILE_LINES_MAX)).isEmpty();
  }

  @Test
  void linesAreNotTooLong() {
    assertThat(sourcesWith(anyLine(line -> isTooLong(line) && !isUnbreakable(line)))).isEmpty();
  }

  @Test
  void linesOfDocumentsAreNotTooLong() {
    assertThat(ProjectFiles.documents().stream().flatMap(TidinessTest::longLines)).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() {
    assertThat(
            sourcesWith(anyLine(line -> LEFT_FOR_LATER.matcher(line).find() && !isPattern(line))))
        .isEmpty();
  }

  @Test
  void testsDoNotSleep() {
    assertThat(sourcesWith(anyLine(line -> SLEEP.matcher(line).find() && !isPattern(line))))
        .filteredOn(file -> file.toString().contains("/src/test/"))
        .isEmpty();
  }

  @Test
  void fileNamesAreMeaningful() {
    assertThat(ProjectFiles.sources())
        .noneMatch(file -> NAME_THAT_SAYS_NOTHING.matcher(ProjectFiles.name(file)).matches());
  }

  @Test
  void wordsThatTheGlossaryHasGivenUpAreNotUsed() {
    Glossary glossary = Glossary.read();
    assertThat(glossary.words()).isNotEmpty();
    assertThat(
            Stream.of(ProjectFiles.sources(), ProjectFiles.resources(), ProjectFiles.documents())
                .flatMap(List::stream)
                .flatMap(file -> glossary.oldWords(file).stream()))
        .isEmpty();
  }

  @Test
  void everyExceptionInTheGlossaryIsNeeded() {
    List<Path> all =
        Stream.concat(ProjectFiles.sources().stream(), ProjectFiles.resources().stream()).toList();
    assertThat(Glossary.read().exceptions())
        .isNotEmpty()
        .allSatisfy(
            exception ->
                assertThat(exception.files())
                    .allSatisfy(
                        name ->
                            assertThat(all)
                                .filteredOn(file -> ProjectFiles.name(file).equals(name))
                                .anyMatch(
                                    file -> ProjectFiles.text(file).contains(exception.text()))));
  }

  private static List<Path> sourcesWith(Predicate<List<String>> property) {
    return ProjectFiles.sources().stream()
        .filter(file -> property.test(ProjectFiles.lines(file)))
        .toList();
  }

  private static Predicate<List<String>> anyLine(Predicate<String> property) {
    return lines -> lines.stream().anyMatch(property);
  }

  private static Stream<String> longLines(Path document) {
    return ProjectFiles.lines(document).stream()
        .filter(line -> isTooLong(line) && !UNBREAKABLE_IN_DOCUMENTS.matcher(line).matches())
        .map(line -> ProjectFiles.place(document) + ": " + line);
  }

  private static boolean isTooLong(String line) {
    return line.codePointCount(0, line.length()) > LINE_LENGTH_MAX;
  }

  /** The formatter leaves long strings and import lines as they are. */
  private static boolean isUnbreakable(String line) {
    return line.contains("\"") || line.startsWith("import ");
  }

  private static boolean isPattern(String line) {
    return line.contains("Pattern.compile");
  }
}
