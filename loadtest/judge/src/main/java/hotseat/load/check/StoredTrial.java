package hotseat.load.check;

import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A trial on the disk: its history, and the evidence next to it. */
public record StoredTrial(Path history) {

  public static final String HISTORY = "history";
  public static final String EVIDENCE = "evidence";

  public Optional<Path> evidence() {
    return Optional.of(history.resolveSibling(EVIDENCE)).filter(Files::exists);
  }

  /**
   * The trials at a path, which is that of a history, of a trial's directory, or of a run's.
   *
   * @throws WrongUsage if there is nothing of this kind
   */
  public static List<StoredTrial> at(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(new StoredTrial(path));
    }
    if (!Files.isDirectory(path)) {
      throw new WrongUsage("there is no " + path);
    }
    List<StoredTrial> below = below(path);
    if (below.isEmpty()) {
      throw new WrongUsage("there is no history in " + path);
    }
    return below;
  }

  private static List<StoredTrial> below(Path directory) {
    // A run has its trials two levels down. Other files are ignored.
    try (Stream<Path> files = Files.find(directory.toRealPath(), 3, StoredTrial::isHistory)) {
      return files.sorted().map(StoredTrial::new).toList();
    } catch (IOException e) {
      throw new Failure("cannot read " + directory + ": " + e, e);
    }
  }

  private static boolean isHistory(Path path, BasicFileAttributes attributes) {
    return attributes.isRegularFile() && path.endsWith(HISTORY);
  }
}
