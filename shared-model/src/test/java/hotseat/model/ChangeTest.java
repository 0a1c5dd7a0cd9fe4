package hotseat.model;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.model.Command.Cancel;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.Command.Release;
import hotseat.model.Command.Reserve;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final Instant AT = Instant.parse("2026-01-01T12:00:00.123456Z");
  private static final Duration TTL = Duration.ofSeconds(30);
  private static final UUID KEY = new UUID(0, 1);
  private static final UUID HOLD = new UUID(0, 2);
  private static final UUID OTHER = new UUID(0, 3);

  private static final List<Command> COMMANDS =
      List.of(
          new Hold(KEY, "ann", TTL),
          new Hold(KEY, "bob", TTL),
          new Hold(KEY, "ann", TTL.plusSeconds(1)),
          new Reserve(KEY, "ann"),
          new Reserve(KEY, "bob"),
          new Confirm(KEY, HOLD),
          new Confirm(KEY, OTHER),
          new Release(KEY, HOLD),
          new Release(KEY, OTHER),
          new Cancel(KEY, HOLD),
          new Cancel(KEY, OTHER));

  @Test
  void onlyAnEqualCommandCountsAsTheMakerOfAChange() {
    for (Command made : COMMANDS) {
      for (Command sent : COMMANDS) {
        assertThat(madeBy(made).wasMadeBy(sent))
            .as("%s made it, %s asks", made, sent)
            .isEqualTo(made.equals(sent));
      }
    }
  }

  @Test
  void aChangeOfAnAreaDeterminesItsSoldCount() {
    Change twelfth = madeBy(new Reserve(KEY, "ann"), 12);
    assertThat(twelfth.applyTo(new Seat.Standing(20, 15)).state())
        .isEqualTo(new Seat.Standing(20, 12));
  }

  @Test
  void aChangeTagIsAPrefixOfTheHashOfTheLowerCaseKey() {
    // printf %s 5f0c4a2e-0000-4000-8000-00000000abcd | sha256sum
    assertThat(ChangeTag.of(UUID.fromString("5F0C4A2E-0000-4000-8000-00000000ABCD")))
        .isEqualTo("587bd2ea98b62dd3");
  }

  private static Change madeBy(Command command) {
    return madeBy(command, 1);
  }

  private static Change madeBy(Command command, long version) {
    return switch (command) {
      case Hold hold -> change(version, hold, KEY, hold.buyer(), Optional.of(AT.plus(hold.ttl())));
      case Reserve reserve -> change(version, reserve, KEY, reserve.buyer(), Optional.empty());
      case Confirm confirm -> change(version, confirm, confirm.holdId(), "ann", Optional.empty());
      case Release release -> change(version, release, release.holdId(), "ann", Optional.empty());
      case Cancel cancel -> change(version, cancel, cancel.holdId(), "ann", Optional.empty());
    };
  }

  private static Change change(
      long version, Command command, UUID holdId, String buyer, Optional<Instant> expiresAt) {
    return new Change(version, command.kind(), KEY, holdId, buyer, expiresAt, AT);
  }
}
