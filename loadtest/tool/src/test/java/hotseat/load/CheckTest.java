package hotseat.load;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.check.TrialOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code hotseat check} as a user at a terminal sees it. */
final class CheckTest {

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  // Reading all its annotations takes longer than judging a short history.
  private final CommandLine commandLine = Hotseat.commandLine();

  @Test
  void aValidTrialIsValidYearsLater() {
    new TrialOnDisk(directory).writeHistory().writeEvidence();

    assertThat(check(directory)).isZero();
    assertThat(out.toString()).startsWith("VALID").contains("2 operations on 1 seats, 1 versions");
  }

  @Test
  void aViolationIsExplainedInWordsAndIntervals() {
    new TrialOnDisk(directory).staleAtLast().writeHistory().writeEvidence();

    assertThat(check(directory)).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("INVALID")
        .contains("STALE_ANSWER", "buyer 2 read A-1", "200, AVAILABLE at version 0", "|=");
  }

  @Test
  void allTrialsOfARunAreJudgedAndTheWorstOneDecides() throws IOException {
    Path good = Files.createDirectories(directory.resolve("trials/good-1"));
    Path bad = Files.createDirectories(directory.resolve("trials/bad-1"));
    new TrialOnDisk(good).writeHistory().writeEvidence();
    new TrialOnDisk(bad).staleAtLast().writeHistory().writeEvidence();

    assertThat(check(directory)).isEqualTo(1);
    assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("VALID"));
    assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("INVALID"));
  }

  @Test
  void evidenceCanBeIgnored() {
    new TrialOnDisk(directory).writeHistory().writeEvidence("node 2 is silent");

    assertThat(check("--black-box", directory)).isZero();
    assertThat(check(directory)).isEqualTo(2);
  }

  @Test
  void aTruncatedHistoryIsNeverValid() throws IOException {
    Path history = new TrialOnDisk(directory).writeHistory().writeEvidence().history();
    byte[] whole = Files.readAllBytes(history);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(history, Arrays.copyOf(whole, length));

      assertThat(check(directory)).as("cut after %d of %d", length, whole.length).isEqualTo(2);
    }
    assertThat(out.toString()).doesNotContain("VALID ").doesNotContain("\tat ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFlippedByteNeverMakesATrialInvalid() throws IOException {
    Path history = new TrialOnDisk(directory).writeHistory().writeEvidence().history();
    byte[] whole = Files.readAllBytes(history);
    for (int position = 0; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 0x10;
      Files.write(history, damaged);

      assertThat(check(directory)).as("byte %d of %d", position, whole.length).isNotEqualTo(1);
    }
    assertThat(out.toString()).doesNotContain("\tat ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void missingFilesAreNamed() {
    assertThat(check(directory.resolve("nothing"))).isEqualTo(64);
    assertThat(err.toString()).contains("there is no " + directory.resolve("nothing"));
    assertThat(check(directory)).isEqualTo(64);
    assertThat(err.toString()).contains("there is no history in " + directory);
  }

  @BeforeEach
  void listen() {
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
  }

  private int check(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    Arrays.stream(arguments).map(Object::toString).forEach(all::add);
    return commandLine.execute(all.toArray(String[]::new));
  }
}
