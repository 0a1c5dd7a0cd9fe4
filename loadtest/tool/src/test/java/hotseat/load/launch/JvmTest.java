package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options from the environment come last, where they win. */
class JvmTest {

  @Test
  void extraOptionsFollowTheRequiredOnes() {
    assertThat(Jvm.command(List.of("-Xmx1g"), Map.of("HOTSEAT_JVM_OPTIONS", " -Xmx2g  -Xint ")))
        .endsWith("-Xmx1g", "-Xmx2g", "-Xint");
  }

  @Test
  void onlyTheRequiredOptionsArePassedByDefault() {
    assertThat(Jvm.command(List.of("-Xmx1g"), Map.of())).hasSize(2).endsWith("-Xmx1g");
  }
}
