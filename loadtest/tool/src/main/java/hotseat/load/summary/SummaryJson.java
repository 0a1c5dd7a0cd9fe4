package hotseat.load.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hotseat.load.command.WholeFile;
import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The summary of a run as a file: one line for each figure of a trial, always in the same order, so
 * that any tool can compare two of them.
 */
public final class SummaryJson {

  // A missing member would turn up much later, as a null; an extra one does no harm.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final ObjectWriter WRITER =
      JSON.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new OuterIndenter())
              .withArrayIndenter(new OuterIndenter()));

  private static final String FILE = "summary.json";

  private SummaryJson() {}

  /** Takes the directory of a run, or its summary. */
  public static Path ofRun(Path run) {
    Path file = Files.isDirectory(run) ? run.resolve(FILE) : run;
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage(file + " does not exist; name the directory of a finished run");
    }
    return file;
  }

  public static Summary read(Path file) {
    try {
      return of(Files.readString(file), file);
    } catch (NoSuchFileException e) {
      throw new Failure(file + " does not exist; is that the directory of a finished run?", e);
    } catch (JsonProcessingException e) {
      throw new Failure(file + " is not a run summary: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Summary of(String text, Path file) throws JsonProcessingException {
    String schema = JSON.readTree(text).path("schema").asText("none");
    if (!schema.equals(Summary.SCHEMA)) {
      throw new Failure(
          file + " is not a run summary: its schema is " + schema + ", not " + Summary.SCHEMA);
    }
    return JSON.readValue(text, Summary.class);
  }

  /** All of it or nothing: the old file stays until the new one is complete. */
  public static void write(Summary summary, Path file) {
    WholeFile.write(file, text(summary) + "\n");
  }

  public static String text(Summary summary) {
    try {
      return WRITER.writeValueAsString(summary);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a summary is plain data", e);
    }
  }

  /** Breaks lines at the outer levels; a trial's figure with all its parts is one line. */
  private static final class OuterIndenter extends DefaultIndenter {

    private static final int DEPTH_MAX = 3;

    private OuterIndenter() {
      super("  ", "\n");
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
      if (depth(json.getOutputContext()) <= DEPTH_MAX) {
        super.writeIndentation(json, level);
      } else {
        json.writeRaw(' ');
      }
    }

    private static int depth(JsonStreamContext context) {
      return context.inRoot() ? 0 : 1 + depth(context.getParent());
    }
  }
}
