package hotseat.load.command;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes a directory and everything in it. */
public final class Tree {

  private Tree() {}

  public static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> leavesFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : leavesFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Failure("cannot delete " + directory + ": " + e.getMessage(), e);
    }
  }
}
