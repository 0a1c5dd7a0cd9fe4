package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.check.Examined;
import hotseat.load.drive.Drive;
import hotseat.load.drive.DriveProcess;
import hotseat.load.drive.DriveSettings;
import hotseat.load.judge.FoundViolation;
import hotseat.load.result.Verdict;
import hotseat.load.result.Violation;
import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Third-party servers under our load: liars are convicted of their lie, and honest ones are not.
 */
@ResourceLock(DriveProcess.GENERATOR)
class ForeignServerTest {

  // What a liar waits for may not happen in a trial, on a busy machine above all.
  private static final int TRIALS_MAX = 8;
  // Each of the seats has been changed, and read, many times.
  private static final int OPERATIONS_MIN = 1_000;

  @TempDir private Path directory;
  private Workload load = Workloads.HOT_SET;
  private int secondsMin = 2;

  @Test
  void anHonestServerWithTwoAddressesIsAcquitted() throws IOException {
    Examined examined = examined(new Manner(), 1);
    assertThat(examined.operationsJudged()).isGreaterThanOrEqualTo(OPERATIONS_MIN);
    assertThat(examined.reasons()).isEmpty();
    assertThat(examined.verdict()).isEqualTo(Verdict.VALID);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("denial", (Supplier<Manner>) Lies.Denial::new, Violation.FALSE_REFUSAL),
        Arguments.of("secrets", (Supplier<Manner>) Lies.Indiscretion::new, Violation.LEAKED_ID),
        Arguments.of("old news", (Supplier<Manner>) Lies.OldNews::new, Violation.STALE_ANSWER),
        Arguments.of("last word", (Supplier<Manner>) Lies.LastWord::new, Violation.STALE_ANSWER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aServerWithOneWrongAnswerIsConvictedOfThatAnswerAlone(
      String name, Supplier<Manner> liar, Violation lie) throws IOException {
    Examined examined = tried(liar, it -> it.verdict() == Verdict.INVALID);
    assertThat(examined.judgeResult().violations())
        .as(() -> name + "\n" + String.join("\n", examined.reasons()))
        .extracting(FoundViolation::violation)
        .containsOnly(lie);
    assertThat(examined.verdict()).isEqualTo(Verdict.INVALID);
  }

  /** The server is consistent; holds of a second that last too long give it away. */
  @Test
  void aClockAtHalfSpeedIsConvictedByHoldsThatLiveTooLong() throws IOException {
    load = Workloads.named("short-holds");
    secondsMin = 5;
    Examined examined = tried(Lies.SlowClock::new, it -> it.verdict() == Verdict.INVALID);
    assertThat(examined.judgeResult().violations())
        .as(() -> String.join("\n", examined.reasons()))
        .extracting(FoundViolation::violation)
        .contains(Violation.LATE_HOLD);
  }

  /** The judge does not read seat maps; the reconciliation does. */
  @Test
  void aSeatMapThatIsASecondOldIsAStaleAnswer() throws IOException {
    Examined examined = tried(Lies.OldMap::new, it -> it.verdict() == Verdict.INVALID);
    assertThat(examined.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(examined.judgeResult().violations()).isEmpty();
    assertThat(examined.reasons())
        .singleElement()
        .asString()
        .startsWith("STALE_ANSWER")
        .contains("when a seat map was requested from node");
  }

  /** Runs trials until one is conclusive. */
  private Examined tried(Supplier<Manner> manner, Predicate<Examined> isEnough) throws IOException {
    Examined examined = examined(manner.get(), 1);
    for (int trial = 2; trial <= TRIALS_MAX && !isEnough.test(examined); trial++) {
      examined = examined(manner.get(), trial);
    }
    return examined;
  }

  private Examined examined(Manner manner, int trial) throws IOException {
    try (ForeignServer server = new ForeignServer(manner)) {
      DriveSettings settings =
          DriveProcess.settings(load, server.addresses(), directory.resolve("trial-" + trial));
      DriveProcess drive = new DriveProcess(settings);
      MapWatch maps = MapWatch.start(settings.show(), server.uris());
      try (maps) {
        assertThat(drive.runUntil(OPERATIONS_MIN, secondsMin))
            .as(drive::output)
            .isEqualTo(Drive.DONE);
      }
      return TrialCheck.of(
              settings.history(),
              server.uris(),
              new ClocksSeen(Duration.ZERO, List.of()),
              maps.seen(),
              _ -> {})
          .examined();
    }
  }
}
