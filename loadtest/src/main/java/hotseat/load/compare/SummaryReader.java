package hotseat.load.compare;

import hotseat.load.report.Summary;
import java.nio.file.Path;

/** How a {@code summary.json} is read. */
interface SummaryReader {
  Summary read(Path file);
}
