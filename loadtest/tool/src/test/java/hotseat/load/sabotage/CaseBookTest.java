package hotseat.load.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.load.failure.Failure;
import hotseat.load.result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseBookTest {

  private static final CandidateResult WITH_BUG =
      CandidateResultTest.withBug(
          5.25, Verdict.INVALID, "LOST_ACK, once: …", "STALE_ANSWER, twice: …");
  private static final CandidateResult CLEARED = CandidateResultTest.control(Verdict.VALID);

  @TempDir private Path directory;

  private CaseBook book() {
    return CaseBook.beside(directory.resolve("matrix.md"));
  }

  @Test
  void casesAreKnownWhenTheBookIsOpenedAgain() {
    CaseBook first = book();
    first.add(Case.of(CLEARED, 1, 4, "abc"));
    first.add(Case.of(WITH_BUG, 2, 4, "abc"));
    CaseBook again = book();
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.has(WITH_BUG.candidate(), 2)).isTrue();
    assertThat(again.has(WITH_BUG.candidate(), 1)).isFalse();
    assertThat(again.has(CLEARED.candidate(), 1)).isTrue();
    assertThat(again.isAllRight()).isTrue();
  }

  @Test
  void pageCoversAllRuns() throws Exception {
    book().add(Case.of(WITH_BUG, 1, 4, "abc"));
    book().add(Case.of(WITH_BUG, 2, 4, "def+"));
    assertThat(directory.resolve("matrix.md"))
        .content()
        .contains("(commit abc, def+)", "[matrix.csv](matrix.csv)", "| 5.3 (5.3) | 2 of 2 |")
        .contains("LOST_ACK, STALE_ANSWER");
    assertThat(Files.readAllLines(directory.resolve("matrix.csv")))
        .containsExactly(
            Case.HEAD,
            "no-version-predicate,postgres,true,1,true,5.3,4,abc,LOST_ACK STALE_ANSWER",
            "no-version-predicate,postgres,true,2,true,5.3,4,def+,LOST_ACK STALE_ANSWER");
  }

  @Test
  void bugThatGotAwayOnceStaysWrong() {
    book().add(Case.of(CandidateResultTest.withBug(5, Verdict.VALID), 1, 4, "abc"));
    book().add(Case.of(WITH_BUG, 2, 4, "abc"));
    assertThat(book().isAllRight()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b,c | does not start like a list of runs",
        "HEAD\\nno-version-predicate,postgres | line 2 of",
        "HEAD\\nno-such-bug,postgres,true,1,true,5.3,4,abc, | unknown bug 'no-such-bug'",
        "HEAD\\nno-fsync,postgres,true,one,true,5.3,4,abc, | \"one\"",
      })
  void fileThatIsNotAListOfRunsIsRefused(String text, String message) throws Exception {
    Files.writeString(
        directory.resolve("matrix.csv"),
        text.replace("HEAD", Case.HEAD).replace("\\n", System.lineSeparator()));
    assertThatThrownBy(this::book).isInstanceOf(Failure.class).hasMessageContaining(message);
  }
}
