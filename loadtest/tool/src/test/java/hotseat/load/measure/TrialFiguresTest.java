package hotseat.load.measure;

import static hotseat.load.history.Outcome.ACCEPTED;
import static hotseat.load.history.Outcome.NOT_APPLIED;
import static hotseat.load.history.Outcome.OBSERVED;
import static hotseat.load.history.Outcome.UNKNOWN;
import static hotseat.load.measure.OperationBuilder.look;
import static hotseat.load.measure.OperationBuilder.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import hotseat.load.history.Header;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.summary.Summary.SeatFigures;
import hotseat.load.summary.Summary.Second;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured window of these tests goes from the first to the third second. */
class TrialFiguresTest {

  private static final int BUYERS = 4;

  private final TrialFigures trial = new TrialFigures(header(1_000, 3_000));

  @Test
  void everyOutcomeIsCountedSeparately() {
    add(reserve(ACCEPTED).at(1_000, 1_010));
    add(reserve(ACCEPTED).at(1_000, 1_020));
    add(reserve(ACCEPTED).at(1_000, 1_030));
    add(reserve(OBSERVED).at(1_000, 1_010));
    add(reserve(OBSERVED).at(1_000, 1_010));
    add(look().at(1_000, 1_010));
    add(reserve(NOT_APPLIED).at(1_000, 1_010));
    add(reserve(UNKNOWN).at(1_000, 1_010));

    Figures figures = trial.figures();

    assertThat(figures.seconds()).isEqualTo(2);
    assertThat(figures.accepted()).isEqualTo(3);
    assertThat(figures.refused()).isEqualTo(2);
    assertThat(figures.observed()).isEqualTo(1);
    assertThat(figures.notApplied()).isEqualTo(1);
    assertThat(figures.unknown()).isEqualTo(1);
    assertThat(figures.acceptedPerSecond()).isEqualTo(1.5);
    assertThat(figures.refusedPerSecond()).isEqualTo(1);
  }

  @Test
  void theHottestSeatsAreListedWithTheCostOfTheirChanges() {
    add(reserve(ACCEPTED).on("A-1").took(new ServerTime(0, 0, 0, 0, 0, 0, 4, 2)).at(1_000, 1_010));
    add(reserve(ACCEPTED).on("A-2").took(new ServerTime(0, 0, 0, 0, 0, 0, 1, 1)).at(1_000, 1_010));
    add(reserve(ACCEPTED).on("A-2").took(new ServerTime(0, 0, 0, 0, 0, 0, 3, 4)).at(1_000, 1_010));
    add(reserve(OBSERVED).on("A-2").at(1_000, 1_010));
    add(reserve(OBSERVED).on("A-3").at(1_000, 1_010));
    add(look().on("A-4").at(1_000, 1_010));
    add(reserve(ACCEPTED).on("A-1").at(0, 10));

    assertThat(trial.figures().seats())
        .containsExactly(
            new SeatFigures("A-2", 2, 1, 2, 2.5),
            new SeatFigures("A-1", 1, 0, 4, 2),
            new SeatFigures("A-3", 0, 1, 0, 0));
  }

  @Test
  void onlyTheHottestOfManySeatsAreListed() {
    for (int seat = 1; seat <= 100; seat++) {
      for (int i = 0; i < seat; i++) {
        add(reserve(OBSERVED).on("A-" + seat).at(1_000, 1_010));
      }
    }

    assertThat(trial.figures().seats())
        .hasSize(12)
        .first()
        .isEqualTo(new SeatFigures("A-100", 0, 100, 0, 0));
  }

  @Test
  void onlyOperationsCompletedInTheWindowCount() {
    add(reserve(ACCEPTED).at(900, 999));
    add(reserve(ACCEPTED).at(900, 1_000));
    add(reserve(ACCEPTED).at(2_000, 2_999));
    add(reserve(ACCEPTED).at(2_000, 3_000));

    assertThat(trial.figures().accepted()).isEqualTo(2);
  }

  @Test
  void attemptsComeFromTheServerIfItReportsThem() {
    add(reserve(ACCEPTED).at(1_000, 1_010).attempts(1).took(postgres(5)));
    add(reserve(ACCEPTED).at(1_000, 1_010).attempts(2));
    add(reserve(OBSERVED).at(1_000, 1_010).attempts(4));

    assertThat(trial.figures().attemptsPerAccepted()).isEqualTo(3.5);
  }

  @Test
  void batchSizeIsTheMeanOfTheReportedSizes() {
    add(reserve(ACCEPTED).at(1_000, 1_010).took(actor(30)));
    add(reserve(ACCEPTED).at(1_000, 1_010).took(actor(10)));
    add(reserve(ACCEPTED).at(1_000, 1_010));

    assertThat(trial.figures().batchSize()).isEqualTo(20);
  }

  @Test
  void fairnessIsOneIfAllBuyersGotTheSame() {
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      add(reserve(ACCEPTED).at(1_000, 1_010).by(buyer));
    }

    assertThat(trial.figures().fairness()).isEqualTo(1);
  }

  @Test
  void fairnessIncludesBuyersThatGotNothing() {
    add(reserve(ACCEPTED).at(1_000, 1_010).by(2));
    add(reserve(ACCEPTED).at(1_000, 1_010).by(2));

    assertThat(trial.figures().fairness()).isEqualTo(1.0 / BUYERS);
  }

  @Test
  void restIsTheTimeThatTheServerDoesNotReport() {
    add(reserve(ACCEPTED).at(1_000, 1_010).took(actor(1)));
    add(reserve(ACCEPTED).at(1_000, 1_020).took(actor(1)));

    assertThat(trial.figures().serverMicrosPerAccepted())
        .containsEntry("mailbox", 1_000.0)
        .containsEntry("write", 2_000.0)
        .containsEntry("hop", 500.0)
        .containsEntry("sql", 0.0)
        .containsEntry("rest", 11_500.0);
  }

  @Test
  void timelineCountsOperationsByTheSecondOfTheirEnd() {
    add(reserve(ACCEPTED).at(0, 1_999));
    add(reserve(ACCEPTED).at(2_000, 2_001));
    add(reserve(OBSERVED).at(2_000, 2_500));
    add(reserve(NOT_APPLIED).at(2_000, 2_500));
    add(reserve(UNKNOWN).at(2_000, 2_999));
    add(look().at(2_000, 2_500));

    assertThat(trial.figures().timeline())
        .containsExactly(new Second(0, 1, 0, 0, 0), new Second(1, 1, 1, 1, 1));
  }

  @Test
  void incompleteSecondIsNotDrawnAsAStall() {
    assertThat(new TrialFigures(header(0, 2_300)).figures().timeline()).hasSize(2);
    assertThat(new TrialFigures(header(0, 1_999)).figures().timeline()).hasSize(2);
  }

  @Test
  void emptyTrialHasFiguresToo() {
    Figures figures = trial.figures();

    assertThat(figures.acceptedPerSecond()).isZero();
    assertThat(figures.attemptsPerAccepted()).isZero();
    assertThat(figures.batchSize()).isZero();
    assertThat(figures.fairness()).isEqualTo(1, offset(0.0));
    assertThat(figures.latencyMs().accepted().curve()).isEmpty();
  }

  private void add(OperationBuilder operation) {
    trial.accept(operation.build());
  }

  private static ServerTime postgres(int attempts) {
    return new ServerTime(1, 1, 1, 0, 0, 0, attempts, 0);
  }

  private static ServerTime actor(int batch) {
    return new ServerTime(0, 0, 0, 1_000, 2_000, 500, 0, batch);
  }

  private static Header header(long fromMs, long toMs) {
    return new Header(
        "hot-area",
        "actor",
        1,
        42,
        "hash",
        BUYERS,
        List.of("http://127.0.0.1:8080"),
        fromMs * 1_000_000,
        toMs * 1_000_000);
  }
}
