package hotseat.load.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.check.StoredTrial;
import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.EvidenceWriter;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.HistoryWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores a history that is given as text, in the way in which a run does. */
public final class StoredFixture {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredFixture() {}

  /** Takes a text, and the directory for its history and its evidence. */
  public static void main(String[] arguments) throws IOException {
    write(Files.readString(Path.of(arguments[0])), Path.of(arguments[1]));
  }

  public static void write(String text, Path directory) throws IOException {
    Files.createDirectories(directory);
    Recorded recorded = Script.recorded(text);
    Path history = directory.resolve(StoredTrial.HISTORY);
    Canaries canaries = Canaries.of(recorded.header());
    try (HistoryWriter writer = HistoryWriter.open(history, recorded.header())) {
      canaries.plant(Place.FIRST, writer);
      recorded.operations().forEach(writer::write);
      canaries.plant(Place.MIDWAY, writer);
      canaries.plant(Place.LAST, writer);
    }
    // A black box has nothing but the answers to its buyers.
    if (recorded.facts().isAudited()) {
      writeEvidence(recorded, directory.resolve(StoredTrial.EVIDENCE));
    }
  }

  private static void writeEvidence(Recorded recorded, Path file) {
    Canaries canaries = Canaries.of(recorded.header());
    try (EvidenceWriter evidence = EvidenceWriter.open(file, recorded.facts().clockDoubt())) {
      recorded.facts().clocks().forEach(evidence::clock);
      evidence.audit(Recorded.SHOW, recorded.audit().stream().map(StoredFixture::json).iterator());
      recorded.reads().forEach(evidence::read);
      canaries.plantAll(evidence);
    }
  }

  /** The line as a server returns it. */
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
