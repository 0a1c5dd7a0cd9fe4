package hotseat.load.picture;

import hotseat.load.failure.Failure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Takes pictures of pages. */
final class Camera {

  // The page gets no wider. A README shows it at 80 %, at which all text is still readable.
  private static final int WIDTH = 1100;

  // Higher than what is shown; the empty rest is cut off.
  private static final int HEIGHT = 2400;

  // Pixels for each of the page: two for each of a README's 880, as many as sharp screens have.
  private static final double DENSITY = 1.6;

  // What is left of the empty rest: as much as there is at the top.
  private static final int MARGIN = (int) (28 * DENSITY);

  // It takes three seconds, and many more on a machine that is busy.
  private static final int EXPOSURE_MAX_SECONDS = 120;

  private final InstalledBrowser browser;
  private final Path directory;

  /** The directory is for what the browser leaves behind. */
  Camera(InstalledBrowser browser, Path directory) {
    this.browser = browser;
    this.directory = directory;
  }

  BufferedImage take(Path page, boolean isDark) throws IOException, InterruptedException {
    Path shot = directory.resolve("shot.png");
    Path said = directory.resolve("browser.log");
    Process process =
        browser
            .headless(
                directory.resolve("profile"),
                "--hide-scrollbars",
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--force-device-scale-factor=" + DENSITY,
                // Otherwise the colours would be those that the desktop prefers.
                "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1),
                "--screenshot=" + shot,
                page.toUri().toString())
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(EXPOSURE_MAX_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new Failure(
          browser.executable() + " took no picture within " + EXPOSURE_MAX_SECONDS + " s");
    }
    if (!Files.isRegularFile(shot)) {
      throw new Failure(browser.executable() + " took no picture: " + lastLine(said));
    }
    return trimmed(ImageIO.read(shot.toFile()));
  }

  private static String lastLine(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .reduce((_, last) -> last)
        .orElse("it said nothing");
  }

  private static BufferedImage trimmed(BufferedImage shot) {
    int paper = shot.getRGB(0, shot.getHeight() - 1);
    int end = shot.getHeight();
    while (end > 1 && isEmpty(shot, end - 1, paper)) {
      end--;
    }
    return shot.getSubimage(0, 0, shot.getWidth(), Math.min(shot.getHeight(), end + MARGIN));
  }

  private static boolean isEmpty(BufferedImage shot, int row, int paper) {
    for (int x = 0; x < shot.getWidth(); x++) {
      if (shot.getRGB(x, row) != paper) {
        return false;
      }
    }
    return true;
  }
}
