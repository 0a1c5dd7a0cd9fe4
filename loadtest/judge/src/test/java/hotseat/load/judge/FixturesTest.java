package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.judge.JudgeResult.Verdict;
import hotseat.load.result.PlainWords;
import hotseat.load.result.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every history in the resources is judged as its name says. The head of a bad one says what must
 * be found, {@code #! DOUBLE_BOOKING}, and what the report must contain, {@code #> but buyer 2}.
 */
class FixturesTest {

  private static final Path FIXTURES = directory();

  // The judge neither counts nor reads the audit lines themselves, so it cannot see these.
  private static final Set<Violation> NOT_OF_THE_JUDGE =
      EnumSet.of(Violation.AUDIT_UNREADABLE, Violation.UNBALANCED);

  @TestFactory
  Stream<DynamicTest> okHistoriesAreValid() {
    return fixtures("ok-").map(file -> DynamicTest.dynamicTest(name(file), () -> isValid(file)));
  }

  @TestFactory
  Stream<DynamicTest> badHistoriesShowTheirExpectedViolations() {
    return fixtures("bad-").map(file -> DynamicTest.dynamicTest(name(file), () -> isBad(file)));
  }

  @Test
  void everyViolationHasABadHistory() {
    Set<String> shown =
        fixtures("bad-")
            .flatMap(file -> marked(text(file), "#!").stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown)
        .containsAll(
            EnumSet.complementOf(EnumSet.copyOf(NOT_OF_THE_JUDGE)).stream()
                .map(Violation::name)
                .toList());
  }

  private static void isValid(Path file) {
    JudgeResult judgeResult = Script.recorded(text(file)).judge();

    assertThat(judgeResult.reasons()).isEmpty();
    assertThat(judgeResult.verdict()).isEqualTo(Verdict.VALID);
  }

  private static void isBad(Path file) {
    String text = text(file);
    JudgeResult judgeResult = Script.recorded(text).judge();

    assertThat(judgeResult.violations())
        .as(String.join("\n", judgeResult.reasons()))
        .map(found -> found.violation().name())
        .containsExactlyInAnyOrderElementsOf(marked(text, "#!"));
    assertThat(judgeResult.verdict()).isEqualTo(Verdict.INVALID);
    PlainWords.areAllOf(judgeResult.reasons());
    PlainWords.areAllOf(cases(judgeResult));
    assertThat(judgeResult.violations())
        .flatMap(found -> List.of(found.first(), found.worst(), found.last()))
        .allSatisfy(witness -> assertThat(witness.sentence()).doesNotEndWith(" "));
    List<String> expected = marked(text, "#>");
    assertThat(expected).isNotEmpty();
    assertThat(expected)
        .allSatisfy(words -> assertThat(String.join("\n", judgeResult.reasons())).contains(words));
  }

  private static List<String> cases(JudgeResult judgeResult) {
    return judgeResult.violations().stream()
        .flatMap(found -> Stream.of(found.first(), found.worst(), found.last()))
        .map(Witness::sentence)
        .toList();
  }

  private static List<String> marked(String text, String mark) {
    return text.lines()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()).strip())
        .toList();
  }

  private static Stream<Path> fixtures(String prefix) {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> name(file).startsWith(prefix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    try {
      URI here = Objects.requireNonNull(FixturesTest.class.getResource("ok-hot-seat.txt")).toURI();
      return Objects.requireNonNull(Path.of(here).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
