package hotseat.load.command;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file that appears only when it is complete: half a result looks like a result. */
public final class WholeFile {

  private WholeFile() {}

  public static void write(Path file, String text) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      remove(part);
      throw new Failure(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // Of the two failures the first one, that of writing, is worth reporting.
    }
  }
}
