package hotseat.load.fault.observation;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.fault.stage.Journal;
import org.junit.jupiter.api.Test;

/** Who owned a seat when, from the answers alone. */
class TallyOwnersTest {

  private final Journal journal = new Journal();

  @Test
  void ownerIsTheNodeThatAnswersWithoutAHop() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 90..100 node 1 ACCEPTED
            A-1 HOLD 190..200 node 0 ACCEPTED hop
            A-1 HOLD 5000..5050 node 2 OBSERVED
            A-1 HOLD 6000..6050 node 0 UNKNOWN
            B-1 HOLD 6000..6050 node 0 ACCEPTED ownerless
            """);
    SeatTrace seat = tally.trace("A-1");
    assertThat(seat.ownerBefore(5_000)).hasValue(1);
    assertThat(seat.movedFrom(1, 1_000)).hasValue(5_000);
    assertThat(seat.ownerBefore(9_000)).hasValue(2);
    assertThat(tally.trace("B-1").ownerBefore(9_000)).isEmpty();
  }

  @Test
  void nodeThatAnswersWithAHopIsNoLongerTheOwner() {
    Tally tally =
        ScriptedLoad.tally(
            journal,
            """
            A-1 HOLD 90..100 node 1 ACCEPTED
            A-1 HOLD 3000..3010 node 0 OBSERVED hop
            A-1 HOLD 4710..4950 node 1 OBSERVED hop
            A-1 HOLD 6000..6050 node 2 OBSERVED
            """);
    SeatTrace seat = tally.trace("A-1");
    assertThat(seat.movedFrom(1, 1_000)).hasValue(4_900);
    assertThat(seat.takenFrom(1, 1_000)).hasValue(6_000);
    assertThat(seat.ownerBefore(6_000)).hasValue(1);
    assertThat(seat.owners()[49]).isEqualTo(-1);
  }
}
