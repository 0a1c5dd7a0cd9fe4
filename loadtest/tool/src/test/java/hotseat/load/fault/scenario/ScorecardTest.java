package hotseat.load.fault.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.Scorecard;
import hotseat.load.fault.observation.ScriptedLoad;
import hotseat.load.fault.stage.Journal;
import hotseat.load.fault.wiring.Evidence;
import hotseat.load.summary.Fault.Recovery;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  // Node 1 owns A-1 and is killed at 2 s. Node 2 takes over at 6 s. A-2 is not concerned.
  private static final String KILLED =
      """
      A-1 HOLD 100..110 node 1 ACCEPTED
      A-1 HOLD 1890..1900 node 1 ACCEPTED
      A-1 HOLD 1900..6050 node 2 OBSERVED attempts 2
      A-1 HOLD 9900..9990 node 2 OBSERVED
      A-1 HOLD 6100..9000 node 2 OBSERVED
      A-2 HOLD 100..110 node 0 ACCEPTED
      A-2 HOLD 1890..2900 node 0 ACCEPTED
      A-2 HOLD 3000..9990 node 0 OBSERVED
      """;

  private final Journal journal = new Journal();

  private Observed killed() {
    journal.concerns(1);
    journal.breaks("node 1 is killed", ScriptedLoad.nanos(2_000));
    journal.heals("taken over", ScriptedLoad.nanos(6_000));
    return ScriptedLoad.observed(journal, KILLED);
  }

  @Test
  void onlyTheSeatsOfTheBrokenNodeAreConcerned() {
    Scorecard card = Scorecard.of(killed());
    assertThat(card.seatsConcerned()).isEqualTo(1);
    assertThat(card.unavailableMsMax()).isEqualTo(4_150);
    assertThat(card.unavailableMsP99()).isEqualTo(4_150);
  }

  @Test
  void allHotSeatsAreConcernedIfSeatsHaveNoOwner() {
    journal.concerns(1);
    journal.breaks("node 1 is killed", ScriptedLoad.nanos(2_000));
    Observed observed =
        ScriptedLoad.observed(
            journal,
            """
            A-1 HOLD 100..110 node 1 ACCEPTED ownerless
            A-2 HOLD 100..2110 node 0 ACCEPTED ownerless
            """);
    assertThat(Scorecard.of(observed).seatsConcerned()).isEqualTo(2);
  }

  @Test
  void seatsThatMovedAreConcernedIfNoNodeIsBroken() {
    journal.breaks("node 2 joins", ScriptedLoad.nanos(2_000));
    Scorecard card = Scorecard.of(ScriptedLoad.observed(journal, KILLED));
    assertThat(card.seatsConcerned()).as("A-1 moved to node 2").isEqualTo(1);
  }

  @Test
  void recoveryAfterAFailureCountsFromTheFailure() {
    Recovery recovery = new Expectation.Failover().in(killed());
    assertThat(recovery.measuredMs()).isEqualTo(4_050);
    assertThat(recovery.theory())
        .as("there is no node to ask")
        .isEqualTo("the nodes do not report it");
  }

  @Test
  void recoveryAfterARepairIsTheFirstAcceptedChange() {
    journal.breaks("the database", ScriptedLoad.nanos(2_000));
    journal.heals("it is back", ScriptedLoad.nanos(4_000));
    Observed observed =
        ScriptedLoad.observed(
            journal,
            """
            A-1 HOLD 100..110 node 1 ACCEPTED
            A-1 HOLD 2000..4100 node 1 OBSERVED
            A-1 HOLD 2000..4300 node 1 ACCEPTED attempts 2
            """);
    assertThat(new Expectation.AfterHeal(2_000, "aim").in(observed).measuredMs()).isEqualTo(300);
  }

  @Test
  void seatsThatMovedWhileABuyerWaitedAreAProof() {
    Evidence evidence = Proofs.seatsMovedInDemand(killed());
    assertThat(evidence.isFound()).isTrue();
    assertThat(evidence.seen()).isEqualTo("1 of 1");
  }

  @Test
  void faultThatMovedNothingIsNoProof() {
    journal.concerns(1);
    journal.breaks("node 1 is killed", ScriptedLoad.nanos(2_000));
    Observed observed =
        ScriptedLoad.observed(
            journal,
            """
            A-1 HOLD 100..110 node 1 ACCEPTED
            A-1 HOLD 3000..9900 node 1 ACCEPTED
            """);
    assertThat(Proofs.seatsMovedInDemand(observed).isFound()).isFalse();
    assertThat(Proofs.askedAgain(observed).isFound()).isFalse();
  }

  @Test
  void requestToAPausedNodeForAMovedSeatIsAProof() {
    journal.concerns(1);
    journal.breaks("node 1 is paused", ScriptedLoad.nanos(2_000));
    journal.heals("it has ended", ScriptedLoad.nanos(9_000));
    String moved =
        """
        A-1 HOLD 100..110 node 1 ACCEPTED
        A-1 HOLD 1900..6050 node 2 ACCEPTED
        """;
    assertThat(asked(moved + "A-1 HOLD 6900..7150 node 1 NOT_APPLIED")).isTrue();
    assertThat(asked(moved)).as("no client requests them").isFalse();
    assertThat(asked(moved + "A-1 HOLD 5900..7150 node 1 NOT_APPLIED")).as("too early").isFalse();
    assertThat(asked(moved + "A-1 HOLD 9100..9150 node 1 OBSERVED")).as("too late").isFalse();
    assertThat(asked(moved + "A-1 HOLD 6900..7150 node 0 OBSERVED")).as("another").isFalse();
    String passedOn =
        "A-1 HOLD 100..110 node 1 ACCEPTED\nA-1 HOLD 5900..6050 node 1 OBSERVED hop\n";
    assertThat(asked(passedOn + "A-1 HOLD 6900..7150 node 1 OBSERVED hop"))
        .as("it knows")
        .isFalse();
    assertThat(asked(moved + "A-2 HOLD 6900..7150 node 1 OBSERVED")).as("not moved").isFalse();
  }

  private boolean asked(String history) {
    return Proofs.sleeperWasAsked(ScriptedLoad.observed(journal, history)).isFound();
  }

  @Test
  void lateAcceptancesDoNotHideAnOutage() {
    journal.breaks("the database is frozen", ScriptedLoad.nanos(2_000));
    String late = "A-1 HOLD 1900..2400 node 0 ACCEPTED\n";
    Observed frozen = ScriptedLoad.observed(journal, late + "A-1 HOLD 2500..7000 node 0 ACCEPTED");
    assertThat(Proofs.nothingAcceptedWhileBroken(frozen).seen()).isEqualTo("4600 ms");
    StringBuilder lively = new StringBuilder(late);
    for (int ms = 2_500; ms < 10_000; ms += 500) {
      lively.append("A-1 HOLD %d..%d node 0 ACCEPTED%n".formatted(ms, ms + 10));
    }
    Observed untouched = ScriptedLoad.observed(journal, lively.toString());
    assertThat(Proofs.nothingAcceptedWhileBroken(untouched).isFound()).isFalse();
  }
}
