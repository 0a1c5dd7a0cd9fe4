package hotseat.load.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.evidence.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lines of an audit as the contract has them, and texts that are no such lines. */
class AuditLineTest {

  @Test
  void changeIsRead() {
    assertThat(AuditLine.in(json("A-1 17 HOLD 255 10 until 20")))
        .contains(
            new AuditLine(
                "A-1",
                17,
                255,
                Kind.HOLD,
                Instant.ofEpochSecond(10),
                Optional.of(Instant.ofEpochSecond(20))));
    assertThat(AuditLine.in(json("FLOOR 1 RESERVE 1 10"))).isPresent();
  }

  @Test
  void invalidLinesAreNotReadAsChanges() {
    for (String line :
        List.of(
            "<html>",
            "",
            "[]",
            "{}",
            json("A-1 \"x\" RESERVE 1 10"),
            json("A-1 1.5 RESERVE 1 10"),
            json("A-1 1 LOOK 1 10"),
            json("A-1 1 STEAL 1 10"),
            json("A-1 1 HOLD 1 10"),
            json("A-1 1 RESERVE 1 10").replace("1970", "early"),
            json("A-1 1 RESERVE 1 10").replace("changeTag\":\"", "changeTag\":\"0"),
            json("A-1 1 RESERVE 1 10").replace("\"seat\"", "\"place\""))) {
      assertThat(AuditLine.in(line)).as(line).isEmpty();
    }
  }

  @Test
  void tagIsAPrefixOfTheHashOfTheKey() {
    long tag = new ChangeTag().of(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    assertThat(ChangeTag.text(tag)).isEqualTo("7ac1b8d7010bb6cd");
    assertThat(ChangeTag.parse("7ac1b8d7010bb6cd")).hasValue(tag);
  }

  /** From a line like {@code A-1 1 HOLD 1 10 until 20}: seat, version, kind, tag and seconds. */
  static String json(String line) {
    String[] words = line.split(" ", -1);
    String expiry = words.length > 5 ? ",\"expiresAt\":\"" + second(words[6]) + "\"" : "";
    return "{\"seat\":\"%s\",\"version\":%s,\"kind\":\"%s\",\"changeTag\":\"%s\",\"at\":\"%s\"%s}"
        .formatted(
            words[0],
            words[1],
            words[2],
            ChangeTag.text(Long.parseLong(words[3])),
            second(words[4]),
            expiry);
  }

  private static Instant second(String number) {
    return Instant.ofEpochSecond(Long.parseLong(number));
  }
}
