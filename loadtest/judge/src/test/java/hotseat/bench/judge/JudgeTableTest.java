package hotseat.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgeTableTest {

  private static final String FIGURES =
      """
      benchmark,cores,operations,seats,concurrency,ms
      check,2,1000000,50,64,4000
      convict,1,1000000,50,64,950
      judge,1,1000000,50,64,800
      judge,2,1000000,50,64,500
      judge,2,20000000,50,8,10000
      """;

  @TempDir private Path directory;

  @Test
  void eachNumberOfCoresHasItsOwnTable() throws IOException {
    assertThat(new JudgeTable(figures()).markdown())
        .contains(
            """
            ## The judge on one core

            | operations | seats | 8 at once | 64 at once |
            |---:|---:|---:|---:|
            | 1,000,000 | 50 | | 1.25 |

            ## The judge on 2 cores

            | operations | seats | 8 at once | 64 at once |
            |---:|---:|---:|---:|
            | 1,000,000 | 50 | | 2.00 |
            | 20,000,000 | 50 | 2.00 | |
            """)
        .contains(
            """
            ## The whole check on 2 cores

            | operations | seats | 64 at once |
            |---:|---:|---:|
            | 1,000,000 | 50 | 0.25 |
            """)
        .contains("takes 950 ms on 1 core; without one it takes 800 ms");
  }

  @Test
  void proseIsAtMostAHundredColumnsWide() throws IOException {
    assertThat(new JudgeTable(figures()).markdown().lines())
        .filteredOn(line -> !line.startsWith("|"))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void figuresNotMeasuredAgainAreKept() throws IOException {
    figures().write();

    assertThat(Files.readString(directory.resolve("judge.csv"))).isEqualTo(FIGURES);
  }

  private JudgeFigures figures() throws IOException {
    Path file = directory.resolve("judge.csv");
    Files.writeString(file, FIGURES);
    return JudgeFigures.in(file);
  }
}
