package hotseat.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.launch.Home;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README quotes the run that its pictures show, and that run is stored beside them. */
class ReadmeTest {

  private static final Path HOME = Home.find().directory();
  private static final Pattern PICTURE = Pattern.compile("docs/pictures/\\w[\\w-]*\\.png");
  private static final int PICTURE_BYTES_MAX = 250_000;

  @Test
  void theRunIsValidAndItsFirstSentenceIsQuoted() throws IOException {
    Summary run = SummaryJson.read(HOME.resolve("docs/pictures/summary.json"));
    assertThat(run.worstVerdict()).isEqualTo(Verdict.VALID);
    assertThat(readme().replaceAll("\\s+", " ")).contains(Sentences.of(run).getFirst());
  }

  @Test
  void thePicturesExistAndAreSmall() throws IOException {
    List<String> pictures =
        PICTURE.matcher(readme()).results().map(found -> found.group()).distinct().toList();
    assertThat(pictures).hasSize(2);
    for (String picture : pictures) {
      assertThat(Files.size(HOME.resolve(picture))).as(picture).isLessThan(PICTURE_BYTES_MAX);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(HOME.resolve("README.md"));
  }
}
