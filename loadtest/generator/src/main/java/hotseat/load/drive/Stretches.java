package hotseat.load.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How many operations ended in each stretch of a trial that was recorded in turns, as {@code
 * stretches.json} stores it.
 *
 * @param notRecorded each pairs with the recorded one at the same index
 */
public record Stretches(List<Long> recorded, List<Long> notRecorded) {

  /** The length of one recorded and one unrecorded stretch together. */
  public static final int PAIR_SECONDS = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  public Stretches {
    recorded = List.copyOf(recorded);
    notRecorded = List.copyOf(notRecorded);
  }

  public static Stretches read(Path path) {
    try {
      return JSON.readValue(path.toFile(), Stretches.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path path) {
    try {
      JSON.writeValue(path.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
