package hotseat.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.StoredEvidence;
import hotseat.load.failure.Failure;
import hotseat.load.result.PlainWords;
import hotseat.load.result.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Stored histories are judged forever as they were then: whatever becomes of the format and of the
 * judge, each history in the corpus is read, with the same violations.
 *
 * <p>Each directory of the corpus has a history, mostly evidence, and {@code expected}: the verdict
 * and what was found, one per line. To add one, put the files there, let this test fail, and when
 * you are convinced of what it says, write that into {@code expected}.
 */
class CorpusTest {

  private static final Path CORPUS = directory();

  // The violation and its count. The rest of a sentence describes one case.
  private static final Pattern FOUND = Pattern.compile("([A-Z_]+, (?:once|[0-9]+ times)): .*");

  @TestFactory
  Stream<DynamicTest> storedTrialsKeepTheirVerdicts() {
    return trials()
        .map(trial -> DynamicTest.dynamicTest(trial.getFileName().toString(), () -> check(trial)));
  }

  @TestFactory
  Stream<DynamicTest> reasonsAreInPlainWords() {
    return trials()
        .map(
            trial ->
                DynamicTest.dynamicTest(
                    trial.getFileName().toString(), () -> PlainWords.areAllOf(reasons(trial))));
  }

  private static void check(Path trial) throws IOException {
    assertThat(found(trial)).isEqualTo(Files.readAllLines(trial.resolve("expected")));
  }

  @Test
  void everyViolationIsInTheCorpus() {
    Set<String> violations =
        trials()
            .flatMap(trial -> found(trial).stream())
            .map(line -> line.replaceFirst(",.*", ""))
            .collect(Collectors.toSet());

    assertThat(violations).containsAll(Arrays.stream(Violation.values()).map(Enum::name).toList());
  }

  private static List<String> found(Path directory) {
    return reasons(directory).stream().map(CorpusTest::shortened).toList();
  }

  private static List<String> reasons(Path directory) {
    try {
      Examined examined = examine(new StoredTrial(directory.resolve(StoredTrial.HISTORY)));
      return Stream.concat(Stream.of(examined.verdict().name()), examined.reasons().stream())
          .toList();
    } catch (Failure e) {
      String why = Objects.requireNonNull(e.getMessage());
      return List.of("INCONCLUSIVE", why.replace(directory + "/", ""));
    }
  }

  private static Examined examine(StoredTrial trial) {
    return trial
        .evidence()
        .map(evidence -> Examination.of(trial.history(), StoredEvidence.in(evidence)))
        .orElseGet(() -> Examination.ofBlackBox(trial.history()));
  }

  private static String shortened(String reason) {
    Matcher violation = FOUND.matcher(reason);
    return violation.matches() ? violation.group(1) : reason;
  }

  private static Stream<Path> trials() {
    try (Stream<Path> directories = Files.list(CORPUS)) {
      return directories.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(CorpusTest.class.getResource("corpus")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
