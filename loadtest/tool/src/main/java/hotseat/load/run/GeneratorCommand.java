package hotseat.load.run;

import hotseat.load.drive.Drive;
import hotseat.load.launch.ClassArchive;
import hotseat.load.launch.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the generator's process. */
final class GeneratorCommand {

  // The first generator of a build writes this archive, and all later ones start from it.
  private static final ClassArchive CLASSES = ClassArchive.ofOwnClassPath();

  private GeneratorCommand() {}

  static List<String> with(Path settings) {
    List<String> command = new ArrayList<>(Jvm.command(Drive.JVM_OPTIONS));
    command.addAll(CLASSES.optionsOrMake());
    command.add("-Dhotseat.stopWithParent=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Drive.class.getName()));
    command.add(settings.toString());
    return command;
  }

  /** A generator has ended by itself, and may have written the archive. */
  static void hasEnded() {
    CLASSES.take();
  }
}
