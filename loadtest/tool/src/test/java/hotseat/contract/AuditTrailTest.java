package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A correct audit passes, and each kind of error is reported. */
class AuditTrailTest {

  private static final String LIFE =
      """
      A-1 1 HOLD    10 until 40
      A-1 2 CONFIRM 39
      A-1 3 CANCEL  50
      A-1 4 HOLD    50 until 60
      A-1 5 RESERVE 60
      A-2 1 HOLD    10 until 20
      A-2 2 RELEASE 15
      """;

  @Test
  void lifeOfASeatIsValid() {
    assertThat(complaints(LIFE)).isEmpty();
  }

  @Test
  void gapIsFound() {
    assertThat(complaints(LIFE.replace("A-1 5", "A-1 6")))
        .singleElement()
        .asString()
        .contains("not version 5");
  }

  @Test
  void versionMadeTwiceIsFound() {
    assertThat(complaints(LIFE.replace("A-1 5 RESERVE 60", "A-1 4 RESERVE 60"))).isNotEmpty();
  }

  @Test
  void takenSeatCannotBeTaken() {
    assertThat(complaints(LIFE.replace("RESERVE 60", "RESERVE 59")))
        .singleElement()
        .asString()
        .startsWith("on a seat that was HELD");
  }

  @Test
  void deadHoldCannotBeConfirmed() {
    assertThat(complaints(LIFE.replace("CONFIRM 39", "CONFIRM 40")))
        .singleElement()
        .asString()
        .startsWith("on a seat that was AVAILABLE");
  }

  @Test
  void deadHoldCannotBeReleased() {
    assertThat(complaints(LIFE.replace("RELEASE 15", "RELEASE 20"))).hasSize(1);
  }

  @Test
  void availableSeatCannotBeCancelled() {
    assertThat(complaints("A-1 1 CANCEL 10")).hasSize(1);
  }

  @Test
  void timeCannotRunBack() {
    assertThat(complaints(LIFE.replace("CANCEL  50", "CANCEL  51"))).hasSize(1);
  }

  @Test
  void tagCannotBeUsedTwice() {
    List<Change> twice = List.of(change("A-1 1 RESERVE 10", 7), change("A-2 1 RESERVE 10", 7));

    assertThat(new AuditTrail(twice).complaints()).singleElement().asString().contains("tag");
  }

  private static List<String> complaints(String audit) {
    List<String> lines = audit.lines().toList();
    return new AuditTrail(lines.stream().map(line -> change(line, lines.indexOf(line))).toList())
        .complaints();
  }

  /** Parses {@code A-1 1 HOLD 10 until 40}, in seconds. */
  private static Change change(String line, int tag) {
    String[] words = line.split(" +", -1);
    return new Change(
        words[0],
        Long.parseLong(words[1]),
        "%016x".formatted(tag),
        words[2],
        second(words[3]),
        words.length > 4 ? Optional.of(second(words[5])) : Optional.empty());
  }

  private static Instant second(String number) {
    return Instant.EPOCH.plusSeconds(Long.parseLong(number));
  }
}
