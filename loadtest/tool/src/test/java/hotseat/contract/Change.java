package hotseat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** One line of the audit. */
record Change(
    String seat,
    long version,
    String changeTag,
    String kind,
    Instant at,
    Optional<Instant> expiresAt) {

  static Change in(JsonNode line) {
    return new Change(
        line.required("seat").textValue(),
        line.required("version").longValue(),
        line.required("changeTag").textValue(),
        line.required("kind").textValue(),
        Instant.parse(line.required("at").textValue()),
        Optional.ofNullable(line.path("expiresAt").textValue()).map(Instant::parse));
  }

  /** The status of the seat at this time, if this was its last change. */
  String statusAt(Instant now) {
    return switch (kind) {
      case "HOLD" -> now.isBefore(expiresAt.orElseThrow()) ? "HELD" : "AVAILABLE";
      case "CONFIRM", "RESERVE" -> "SOLD";
      case "RELEASE", "CANCEL" -> "AVAILABLE";
      default -> throw new AssertionError("an unknown kind: " + this);
    };
  }

  /** Whether this change may follow on a seat in this state. */
  boolean mayFollow(String status) {
    return switch (kind) {
      case "HOLD", "RESERVE" -> status.equals("AVAILABLE");
      case "CONFIRM", "RELEASE" -> status.equals("HELD");
      case "CANCEL" -> status.equals("SOLD");
      default -> false;
    };
  }

  boolean isExpiredHold(Instant now) {
    return expiresAt.map(end -> !now.isBefore(end)).orElse(false);
  }

  boolean needsLivingHold() {
    return kind.equals("CONFIRM") || kind.equals("RELEASE");
  }
}
