package hotseat.load.compare;

import hotseat.load.summary.Summary;
import java.nio.file.Path;

/** Reads a {@code summary.json}. */
interface SummaryReader {
  Summary read(Path file);
}
