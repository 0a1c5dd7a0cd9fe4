package hotseat.load.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The built project under another path, so that a test recognises the processes that belong to it.
 */
public final class TestHome {

  private static final List<String> MODULES =
      List.of("shared-model", "postgres-impl", "actor-impl", "loadtest");

  private TestHome() {}

  public static Home in(Path directory) throws IOException {
    Path built = Home.find().directory();
    Path home = Files.createDirectories(directory.resolve("home"));
    Files.createDirectories(EmbeddedDatabase.directories(new Home(home)));
    for (String module : MODULES) {
      Files.createSymbolicLink(home.resolve(module), built.resolve(module));
    }
    return new Home(home);
  }
}
