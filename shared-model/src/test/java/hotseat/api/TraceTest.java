package hotseat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Assigns each line of a log to its request. */
class TraceTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void logLinesDuringTheWorkCarryTheTraceAndLaterOnesDoNot() {
    Trace trace = Trace.of("r-7", Optional.of(PARENT));
    assertThat(Trace.current()).isEmpty();
    assertThat(trace.<Optional<Trace>>during(Trace::current)).contains(trace);
    assertThat(trace.<String>during(() -> MDC.get("traceparent"))).isEqualTo(PARENT);
    assertThat(Trace.current()).isEmpty();
    assertThat(MDC.get("traceparent")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n{}",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void anInvalidParentIsLeftOut(String given) {
    assertThat(Trace.of("r-7", Optional.of(given)).parent()).isEmpty();
  }
}
