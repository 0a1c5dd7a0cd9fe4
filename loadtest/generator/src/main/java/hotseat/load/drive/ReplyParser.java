package hotseat.load.drive;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.drive.Reply.Repetition;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.ShownHold;
import hotseat.load.parse.JsonMembers;
import hotseat.load.parse.JsonMembers.NotAnObject;
import hotseat.load.parse.UtcTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Says what an answer means to the buyer, and whether the contract allows it. */
final class ReplyParser {

  private static final long NO_VERSION = -1;

  private final UUID secret;
  private long version = NO_VERSION;
  private String seatStatus = "";
  private String changeTag = "";
  private String code = "";
  private Optional<Instant> at = Optional.empty();
  private Optional<Instant> expiresAt = Optional.empty();
  private ShownHold hold = ShownHold.Plain.NONE;

  private ReplyParser(UUID secret) {
    this.secret = secret;
  }

  /**
   * Parses an answer.
   *
   * @param header returns the value of a header, empty without one
   * @param secret the id of the hold, if the hold is the caller's
   */
  static Reply parse(int status, Function<String, String> header, byte[] body, UUID secret) {
    ReplyParser parser = new ReplyParser(secret);
    boolean isReadable = parser.read(body);
    Optional<Seen> seen = parser.seen();
    return new Reply(
        isReadable ? parser.meaning(status, seen.isPresent()) : unreadable(status),
        status,
        parser.code,
        seen,
        Repetition.of(header.apply("Idempotency-Replayed")),
        seconds(header.apply("Retry-After")),
        ServerTimingHeader.parse(header.apply("Server-Timing")));
  }

  private Meaning meaning(int status, boolean hasSeat) {
    return switch (status) {
      case 200, 201 -> hasSeat ? Meaning.DONE : Meaning.OFF_CONTRACT;
      case 404, 409, 410, 422 -> code.isEmpty() ? Meaning.OFF_CONTRACT : Meaning.REFUSED;
      case 503 -> code.isEmpty() ? Meaning.UNKNOWN : Meaning.BUSY;
      default -> unreadable(status);
    };
  }

  /** A proxy may report a failure in its own words; a yes or no must come from the server. */
  private static Meaning unreadable(int status) {
    return status >= 500 ? Meaning.UNKNOWN : Meaning.OFF_CONTRACT;
  }

  private boolean read(byte[] body) {
    try {
      JsonMembers members = new JsonMembers(body);
      while (members.next()) {
        read(members);
      }
      return true;
    } catch (NotAnObject | DateTimeException e) {
      version = NO_VERSION;
      return false;
    }
  }

  private void read(JsonMembers members) {
    if (members.isNamed("version")) {
      version = members.wholeNumber();
    } else if (members.isNamed("seatStatus")) {
      seatStatus = members.text();
    } else if (members.isNamed("status") && seatStatus.isEmpty() && members.isText()) {
      seatStatus = members.text();
    } else if (members.isNamed("changeTag")) {
      changeTag = members.text();
    } else if (members.isNamed("at")) {
      at = Optional.of(UtcTime.parse(members.text()));
    } else if (members.isNamed("expiresAt")) {
      expiresAt = Optional.of(UtcTime.parse(members.text()));
    } else if (members.isNamed("holdId") && members.isText()) {
      hold = hold(members.text());
    } else if (members.isNamed("code")) {
      code = members.text();
    }
  }

  /** A text that is no UUID gets a tag as well, which matches no change. */
  private ShownHold hold(String shown) {
    if (shown.isEmpty()) {
      return ShownHold.Plain.NONE;
    }
    return shown.equalsIgnoreCase(secret.toString())
        ? ShownHold.Plain.OWN
        : new ShownHold.Another(new ChangeTag().of(shown.toLowerCase(Locale.ROOT)));
  }

  private Optional<Seen> seen() {
    return version == NO_VERSION || seatStatus.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Seen(version, seatStatus, changeTag, at.get(), expiresAt, hold));
  }

  private static int seconds(String retryAfter) {
    boolean isNumber = !retryAfter.isEmpty() && retryAfter.length() < 6;
    return isNumber && retryAfter.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(retryAfter)
        : 0;
  }
}
