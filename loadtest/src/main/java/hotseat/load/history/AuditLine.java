package hotseat.load.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** One line of an audit: a committed change. */
public record AuditLine(
    String seat, long version, long tag, Kind kind, Instant at, Optional<Instant> expiresAt) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty if it is none, or if it lacks something. */
  public static Optional<AuditLine> in(String text) {
    try {
      return in(JSON.readTree(text)).filter(AuditLine::isWhole);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      // Whoever reads the finding sees the line itself, which says more than the exception.
      return Optional.empty();
    }
  }

  private static Optional<AuditLine> in(JsonNode line) {
    if (!line.path("version").isIntegralNumber()) {
      return Optional.empty();
    }
    return Optional.of(
        new AuditLine(
            line.path("seat").asText(),
            line.path("version").longValue(),
            ChangeTag.parse(line.path("changeTag").asText())
                .orElseThrow(IllegalArgumentException::new),
            Kind.valueOf(line.path("kind").asText()),
            Instant.parse(line.path("at").asText()),
            line.has("expiresAt")
                ? Optional.of(Instant.parse(line.path("expiresAt").asText()))
                : Optional.empty()));
  }

  private boolean isWhole() {
    return !seat.isEmpty() && kind.isCommand() && (kind != Kind.HOLD || expiresAt.isPresent());
  }
}
