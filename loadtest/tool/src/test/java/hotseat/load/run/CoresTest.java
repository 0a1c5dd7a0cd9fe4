package hotseat.load.run;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.workload.Workload;
import hotseat.load.workload.Workloads;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which runs are warned that there is too little room for the generator. */
class CoresTest {

  private static final Entry.Target ELSEWHERE =
      new Entry.Target("actor", List.of(URI.create("http://actor-1:8080")));
  private static final Entry.Target BESIDE = ELSEWHERE.starting();

  private static Plan plan(Workload workload, Entry entry) {
    return new Plan(
        "test",
        List.of(workload),
        List.of(entry),
        1,
        1,
        1,
        1,
        42,
        "",
        FaultPlan.NONE,
        Path.of("out"));
  }

  @Test
  void containersOnFewCoresGetAWarningWithAFittingLoad() {
    assertThat(Cores.warning(plan(Workloads.HOT_SET, BESIDE), 2).orElseThrow())
        .contains("this machine has 2 cores", "need " + Cores.NEEDED, "--preset few-cores");
  }

  @Test
  void otherRunsGetNoWarning() {
    Workload fits = Workloads.HOT_SET.withAtMost(Preset.named("few-cores").buyersMax());
    assertThat(Cores.warning(plan(fits, BESIDE), 2)).isEmpty();
    assertThat(Cores.warning(plan(Workloads.HOT_SET, BESIDE), Cores.NEEDED)).isEmpty();
    assertThat(Cores.warning(plan(Workloads.HOT_SET, ELSEWHERE), 2)).isEmpty();
    assertThat(Cores.warning(plan(Workloads.HOT_SET, Entry.Own.named("memory")), 2)).isEmpty();
  }

  @Test
  void aLimitOnBuyersReducesOnlyLargerWorkloads() {
    assertThat(Workloads.HOT_SET.withAtMost(20).buyers()).isEqualTo(20);
    assertThat(Workloads.SINGLE_SLOT.withAtMost(20).buyers()).isEqualTo(10);
  }
}
