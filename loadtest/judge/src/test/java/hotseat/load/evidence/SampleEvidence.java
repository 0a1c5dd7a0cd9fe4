package hotseat.load.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Evidence of two seats, and the lines of its file. */
final class SampleEvidence {

  static final String FIRST =
      """
      {"seat":"A-1","version":1,"changeTag":"00000000000000aa","kind":"HOLD",\
      "at":"2026-01-01T10:00:00Z","expiresAt":"2026-01-01T10:10:00Z"}\
      """;
  static final String SECOND =
      """
      {"seat":"A-1","version":2,"changeTag":"00000000000000bb","kind":"CONFIRM",\
      "at":"2026-01-01T10:00:01Z"}\
      """;
  static final FinalRead SEAT =
      new FinalRead(
          1,
          "s",
          "A-1",
          2,
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.of("00aa"),
          Optional.of("SOLD"));
  static final SeatMapRead MAP =
      new SeatMapRead(
          1,
          "s",
          -3,
          5,
          List.of(
              new SeatMapRead.Shown("A-1", 2, "SOLD", "00aa"),
              new SeatMapRead.Shown("FLOOR", 7, "AVAILABLE", "")));
  static final ClockReading CLOCK =
      new ClockReading(-7, 9, Instant.parse("2026-01-01T10:00:00.000001Z"));
  static final FinalRead AREA =
      new FinalRead(0, "s", "FLOOR", 7, OptionalLong.of(7), OptionalLong.of(9));

  private SampleEvidence() {}

  /** Writes all of it, and returns the file. */
  static Path write(Path file) {
    try (EvidenceWriter writer = EvidenceWriter.open(file, Duration.ofMillis(3))) {
      writer.audit("s", List.of(FIRST, SECOND).iterator());
      writer.read(SEAT);
      writer.read(AREA);
      writer.map(MAP);
      writer.clock(CLOCK);
    }
    return file;
  }

  static List<String> lines(Path file) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Writes these lines instead, and returns the file. */
  static Path zip(Path file, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(file, bytes.toByteArray());
  }
}
