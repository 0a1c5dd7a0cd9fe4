package hotseat.load.picture;

import hotseat.load.command.ExitCode;
import hotseat.load.command.Tree;
import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import hotseat.load.report.Dashboard;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hotseat picture}: the opening of a run's dashboard, for documents. */
@Command(
    name = "picture",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the opening of a stored run's dashboard as a PNG: the verdict, the sentences, and",
      "the throughput of the first workload. Needs a Chromium on the PATH."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./hotseat picture results/latest light.png",
      "  ./hotseat picture results/latest/summary.json dark.png --dark"
    })
public final class Picture implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "directory of a run, or its summary.json")
  private Path run = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "the picture to write")
  private Path file = Path.of("");

  @Option(names = "--dark", description = "in the colours for dark screens")
  private boolean isDark;

  private final String path;

  public Picture() {
    this(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  Picture(String path) {
    this.path = path;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Summary summary = SummaryJson.read(SummaryJson.ofRun(run));
    Path beside = file.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(beside)) {
      throw new WrongUsage("there is no directory " + beside);
    }
    InstalledBrowser browser =
        InstalledBrowser.on(path)
            .orElseThrow(() -> new Failure("a picture needs " + InstalledBrowser.NEEDED));
    Path directory = Files.createTempDirectory("hotseat-picture-");
    try {
      Path page = directory.resolve("index.html");
      Dashboard.writeOpening(summary, page);
      write(new Camera(browser, directory).take(page, isDark));
    } finally {
      Tree.delete(directory);
    }
    return ExitCode.OK;
  }

  private void write(BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    try {
      Files.write(file, png.toByteArray());
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
