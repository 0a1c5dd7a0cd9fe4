package hotseat.load.evidence;

import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.parse.JsonMembers;
import hotseat.load.parse.JsonMembers.NotAnObject;
import hotseat.load.parse.UtcTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One line of an audit: a committed change. */
public record AuditLine(
    String seat, long version, long tag, Kind kind, Instant at, Optional<Instant> expiresAt) {

  /** Empty if the text is not a line of an audit, or if it lacks something. */
  public static Optional<AuditLine> in(String text) {
    try {
      return in(new JsonMembers(text.getBytes(StandardCharsets.UTF_8))).filter(AuditLine::isWhole);
    } catch (NotAnObject | IllegalArgumentException | DateTimeException e) {
      // The report shows the line itself, which says more than the exception.
      return Optional.empty();
    }
  }

  private static Optional<AuditLine> in(JsonMembers members) {
    String seat = "";
    OptionalLong version = OptionalLong.empty();
    OptionalLong tag = OptionalLong.empty();
    Kind kind = Kind.LOOK;
    Optional<Instant> at = Optional.empty();
    Optional<Instant> expiresAt = Optional.empty();
    while (members.next()) {
      if (members.isNamed("seat")) {
        seat = members.text();
      } else if (members.isNamed("version")) {
        version = OptionalLong.of(members.wholeNumber());
      } else if (members.isNamed("changeTag")) {
        tag = ChangeTag.parse(members.text());
      } else if (members.isNamed("kind")) {
        kind = Kind.valueOf(members.text());
      } else if (members.isNamed("at")) {
        at = Optional.of(UtcTime.parse(members.text()));
      } else if (members.isNamed("expiresAt")) {
        expiresAt = Optional.of(UtcTime.parse(members.text()));
      }
    }
    return version.isEmpty() || tag.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AuditLine(seat, version.getAsLong(), tag.getAsLong(), kind, at.get(), expiresAt));
  }

  /** A read changes nothing, so an audit has none. */
  private boolean isWhole() {
    return !seat.isEmpty() && kind.isCommand() && (kind != Kind.HOLD || expiresAt.isPresent());
  }
}
