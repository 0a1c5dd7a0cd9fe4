package hotseat.load.fault.observation;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.stage.Journal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

  private final Journal journal = new Journal();

  @Test
  void gapReachesFromOneAnswerToTheNext() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 90..100 node 0 ACCEPTED
            A-1 HOLD 190..200 node 0 OBSERVED
            A-1 HOLD 250..900 node 0 OBSERVED
            A-1 HOLD 910..950 node 0 OBSERVED
            A-1 HOLD 9990..9999 node 0 OBSERVED
            """);
    SeatTrace seat = tally.trace("A-1");
    assertThat(seat.longestGap(150)).isEqualTo(new SeatTrace.Gap(950, 9_999));
    assertThat(seat.longestGap(0).ms()).isEqualTo(9_049);
  }

  @Test
  void gapThatWasOverBeforeDoesNotCount() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 0..10 node 0 ACCEPTED
            A-1 HOLD 4000..5000 node 0 OBSERVED
            A-1 HOLD 6000..6100 node 0 OBSERVED
            A-1 HOLD 9000..9100 node 0 OBSERVED
            """);
    assertThat(tally.trace("A-1").longestGap(5_500)).isEqualTo(new SeatTrace.Gap(6_100, 9_100));
  }

  @Test
  void gapWithoutALaterAnswerReachesToTheEnd() {
    Tally tally = ScriptedLoad.tally(journal, "A-1 HOLD 990..1000 node 0 ACCEPTED");
    assertThat(tally.trace("A-1").longestGap(2_000)).isEqualTo(new SeatTrace.Gap(1_000, 10_000));
  }

  @Test
  void replyWithoutADecisionIsNoAnswer() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 0..1000 node 0 ACCEPTED
            A-1 HOLD 1900..2000 node 0 NOT_APPLIED
            A-1 HOLD 2900..3000 node 0 UNKNOWN
            A-1 LOOK 3400..3500 node 0 OBSERVED
            A-1 HOLD 3900..4000 node 0 OBSERVED
            A-1 HOLD 9900..9999 node 0 OBSERVED
            """);
    assertThat(tally.trace("A-1").longestGap(1_000)).isEqualTo(new SeatTrace.Gap(4_000, 9_999));
    assertThat(tally.trace("A-1").longestGap(999).toMs()).isEqualTo(9_999);
    assertThat(tally.acceptedAfter(1_001)).isEmpty();
  }

  @Test
  void seatIsInDemandWhileABuyerWaitsOrWasJustAnswered() {
    SeatTrace seat =
        ScriptedLoad.tally(
                journal,
                """
                A-1 HOLD 90..120 node 1 ACCEPTED
                A-1 HOLD 4710..4950 node 1 OBSERVED hop
                """)
            .trace("A-1");
    assertThat(seat.isInDemand(100)).isTrue();
    assertThat(seat.isInDemand(200)).isTrue();
    assertThat(seat.isInDemand(300)).isFalse();
    assertThat(seat.isInDemand(4_700)).isFalse();
    assertThat(seat.isInDemand(4_800)).isTrue();
    assertThat(seat.isInDemand(4_900)).isTrue();
    assertThat(seat.isInDemand(5_000)).isFalse();
  }

  @Test
  void orderOfTheHistoryDoesNotMatter() {
    String story =
        """
        A-1 HOLD 90..100 node 1 ACCEPTED
        A-1 HOLD 500..900 node 1 OBSERVED
        A-1 HOLD 5000..5050 node 2 OBSERVED
        """;
    String reversed = String.join("\n", story.lines().toList().reversed());
    assertThat(ScriptedLoad.tally(journal, reversed).trace("A-1").longestGap(0))
        .isEqualTo(ScriptedLoad.tally(journal, story).trace("A-1").longestGap(0));
    assertThat(ScriptedLoad.tally(journal, reversed).trace("A-1").owners())
        .isEqualTo(ScriptedLoad.tally(journal, story).trace("A-1").owners());
  }

  @Test
  void countsBeginWithTheFirstFault() {
    journal.breaks("a node", ScriptedLoad.nanos(1_000));
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 0..500 node 1 UNKNOWN
            A-1 HOLD 900..1500 node 1 UNKNOWN
            A-1 HOLD 900..1500 node 1 NOT_APPLIED
            A-1 HOLD 900..1600 node 1 ACCEPTED attempts 2 replayed
            A-1 HOLD 900..1700 node 1 OBSERVED
            """);
    assertThat(tally.unknown()).isEqualTo(1);
    assertThat(tally.notApplied()).isEqualTo(1);
    assertThat(tally.accepted()).isEqualTo(1);
    assertThat(tally.refused()).isEqualTo(1);
    assertThat(tally.repeated()).isEqualTo(1);
    assertThat(tally.replayed()).isEqualTo(1);
  }

  @Test
  void nodeThatWasDownDoesNotCountAsSlow() {
    journal.falls(1, ScriptedLoad.nanos(1_000));
    journal.rises(1, ScriptedLoad.nanos(7_000));
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 900..7100 node 1 OBSERVED
            A-1 HOLD 900..4100 node 0 OBSERVED
            A-1 HOLD 0..9000 node 0 ACCEPTED attempts 2
            """);
    assertThat(tally.longestAnswerMs()).isEqualTo(3_200);
  }

  @Test
  void spansEndWhereAnotherNodeOwnsTheSeat() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 100..110 node 1 ACCEPTED
            A-1 HOLD 1890..1900 node 1 ACCEPTED
            A-1 HOLD 1900..6050 node 2 OBSERVED attempts 2
            A-1 HOLD 6100..9000 node 2 OBSERVED
            A-1 HOLD 9900..9990 node 2 OBSERVED
            """);
    assertThat(TimeLine.spans(tally.trace("A-1").owners(), List.of("a", "b", "c")))
        .extracting(span -> span.node() + " " + span.fromMs() + ".." + span.toMs())
        .containsExactly("b 100..2000", "c 6000..10000");
  }

  @Test
  void rarelyRequestedSeatsAreNotHot() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 100..110 node 1 ACCEPTED
            A-1 HOLD 200..210 node 1 ACCEPTED
            A-1 HOLD 300..310 node 1 ACCEPTED
            A-1 HOLD 400..410 node 1 ACCEPTED
            A-1 HOLD 500..510 node 1 ACCEPTED
            A-2 HOLD 100..110 node 1 ACCEPTED
            A-2 HOLD 200..210 node 1 ACCEPTED
            B-1 HOLD 100..110 node 1 ACCEPTED
            """);
    assertThat(tally.hotSeats()).containsExactly("A-1", "A-2");
  }

  @Test
  void loadEndsWhenItIsStopped() {
    journal.ends(ScriptedLoad.nanos(3_000));
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 90..100 node 1 ACCEPTED
            A-1 HOLD 2900..3100 node 1 ACCEPTED
            """);
    assertThat(tally.accepted()).isEqualTo(1);
    assertThat(tally.trace("A-1").longestGap(0).toMs()).isEqualTo(3_000);
  }
}
