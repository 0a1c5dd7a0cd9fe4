package hotseat.load.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.examine.StoredTrial;
import hotseat.load.history.AuditLine;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.EvidenceWriter;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a history that somebody has written as text in the way in which a run writes one. */
public final class StoredFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Header HEADER =
      new Header(
          "test",
          "test",
          1,
          0,
          "",
          1,
          List.of("http://127.0.0.1:8080"),
          0,
          Long.MAX_VALUE,
          Map.of(),
          Canaries.SET);

  private static final Canaries CANARIES = Canaries.of(HEADER);

  private StoredFixture() {}

  /** A text, and the directory that gets its history and its evidence. */
  public static void main(String[] arguments) throws IOException {
    write(Files.readString(Path.of(arguments[0])), Path.of(arguments[1]));
  }

  public static void write(String text, Path directory) throws IOException {
    Files.createDirectories(directory);
    Recorded recorded = Script.recorded(text);
    Path history = directory.resolve(StoredTrial.HISTORY);
    try (HistoryWriter writer = HistoryWriter.open(history, HEADER)) {
      CANARIES.plant(Place.FIRST, writer);
      recorded.operations().forEach(writer::write);
      CANARIES.plant(Place.MIDWAY, writer);
      CANARIES.plant(Place.LAST, writer);
    }
    // Of a black box nothing is there but what its buyers were told.
    if (recorded.facts().isAudited()) {
      writeEvidence(recorded, directory.resolve(StoredTrial.EVIDENCE));
    }
  }

  private static void writeEvidence(Recorded recorded, Path file) {
    try (EvidenceWriter evidence = EvidenceWriter.open(file, recorded.facts().clockDoubt())) {
      evidence.audit(Recorded.SHOW, recorded.audit().stream().map(StoredFixture::json).iterator());
      recorded.reads().forEach(evidence::read);
      for (Place place : Place.values()) {
        CANARIES.plant(place, evidence);
      }
    }
  }

  /** As a server gives it. */
  public static String json(AuditLine line) {
    ObjectNode node = JSON.createObjectNode();
    node.put("seat", line.seat());
    node.put("version", line.version());
    node.put("changeTag", ChangeTag.text(line.tag()));
    node.put("kind", line.kind().name());
    node.put("at", line.at().toString());
    line.expiresAt().ifPresent(expiresAt -> node.put("expiresAt", expiresAt.toString()));
    return node.toString();
  }
}
