package hotseat.load.picture;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import hotseat.load.report.Browser;
import hotseat.load.report.SampleRun;
import hotseat.load.summary.SummaryJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The pictures that the command takes with a real browser. */
class PictureBrowserTest {

  @RegisterExtension static final Browser BROWSER = new Browser();

  @TempDir private Path directory = Path.of("");

  private final StringWriter err = new StringWriter();

  @BeforeEach
  void storeRun() {
    SummaryJson.write(new SampleRun().summary(), directory.resolve("summary.json"));
  }

  @Test
  void pictureIsSharpAtTheWidthOfAReadmeAndEndsBelowTheFirstCharts() throws IOException {
    BufferedImage picture = picture();
    assertThat(picture.getWidth()).isEqualTo(2 * 880);
    assertThat(picture.getHeight()).isBetween(1000, 4000);
    int paper = picture.getRGB(0, 0);
    assertThat(brightness(paper)).isGreaterThan(240);
    assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() - 1)).isEqualTo(paper);
  }

  @Test
  void darkPictureIsDark() throws IOException {
    assertThat(brightness(picture("--dark").getRGB(0, 0))).isLessThan(40);
  }

  private BufferedImage picture(String... options) throws IOException {
    Path file = directory.resolve("picture.png");
    List<String> arguments =
        new ArrayList<>(List.of("picture", directory.toString(), file.toString()));
    arguments.addAll(List.of(options));
    CommandLine hotseat = Hotseat.commandLine().setErr(new PrintWriter(err, true));
    assertThat(hotseat.execute(arguments.toArray(String[]::new))).as("%s", err).isZero();
    return ImageIO.read(file.toFile());
  }

  /** From 0 to 255. */
  private static int brightness(int colour) {
    return ((colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255)) / 3;
  }
}
