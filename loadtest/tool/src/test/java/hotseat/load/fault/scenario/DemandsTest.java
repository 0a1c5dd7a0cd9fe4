package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.ScriptedLoad;
import hotseat.load.fault.stage.Journal;
import org.junit.jupiter.api.Test;

class DemandsTest {

  // Node 1 owns A-1 and keeps its buyers waiting from 1.9 s to 8 s.
  private static final String AWAY =
      """
      A-1 HOLD 1890..1900 node 1 ACCEPTED
      A-1 HOLD 1900..8000 node 1 OBSERVED
      A-1 HOLD 9900..9990 node 1 OBSERVED
      """;

  private final Journal journal = new Journal();

  private Observed observed(String story) {
    journal.concerns(1);
    journal.breaks("a crowd", ScriptedLoad.nanos(2_000));
    journal.heals("it has gone", ScriptedLoad.nanos(3_000));
    return ScriptedLoad.observed(journal, story);
  }

  @Test
  void nodeThatEndsUnderLoadIsAViolation() {
    assertThat(Demands.noNodeEnds(observed(AWAY))).isEmpty();
    journal.measured(Proofs.ENDED, 2);
    assertThat(Demands.noNodeEnds(observed(AWAY)).orElseThrow()).startsWith("NODE_LOST, 2 times: ");
  }

  @Test
  void staleReadSeenByAWitnessIsAViolation() {
    assertThat(Demands.nothingStaleSeen(observed(AWAY))).isEmpty();
    journal.finds("A-1 was older than before");
    assertThat(Demands.nothingStaleSeen(observed(AWAY)).orElseThrow())
        .startsWith("STALE_ANSWER, once: ")
        .endsWith("First: A-1 was older than before");
  }

  @Test
  void effectAfterACommandWasSettledIsAViolation() {
    assertThat(Demands.nothingHappensAfterSettled(observed(AWAY))).isEmpty();
    journal.finds("the hold of A-1");
    assertThat(Demands.nothingHappensAfterSettled(observed(AWAY)).orElseThrow())
        .startsWith("LATE_EFFECT, once: ")
        .endsWith("First: the hold of A-1");
  }

  @Test
  void seatUnavailableForLongerThanARequestMayTakeIsAViolation() {
    assertThat(Demands.noSeatIsAwayForLong(observed(AWAY)).orElseThrow())
        .startsWith("SEAT_AWAY, once: ")
        .contains("6100 ms");
    assertThat(Demands.noSeatIsAwayForLong(observed(AWAY.replace("8000", "6000")))).isEmpty();
  }

  @Test
  void everySeatMustAnswerSoonAfterTheRepair() {
    assertThat(Demands.everySeatAnswersAgain(observed(AWAY))).isEmpty();
    assertThat(
            Demands.everySeatAnswersAgain(observed(AWAY.replace("..8000", "..9800"))).orElseThrow())
        .startsWith("SEAT_AWAY, once: ");
  }

  /** Otherwise a pause of the generator would count as one of the contestant. */
  @Test
  void pausesCountOnlyIfTheGeneratorKeptItsSchedule() {
    Observed late = ScriptedLoad.untimely(observed(AWAY.replace("..8000", "..9800")));
    assertThat(Demands.noSeatIsAwayForLong(late)).isEmpty();
    assertThat(Demands.everySeatAnswersAgain(late)).isEmpty();
  }
}
