package hotseat.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Metrics about the calls of a node, which all its pools share. */
final class Calls {

  private final Counter calls;
  // From the outcome of the last call, so that reporting it needs no call.
  private volatile boolean isAnswering = true;

  Calls(MeterRegistry metrics) {
    this.calls = metrics.counter("hotseat.database.calls");
    Gauge.builder("hotseat.database.answers", this, it -> it.isAnswering ? 1 : 0)
        .description("whether the database answered the last call of this node")
        .register(metrics);
  }

  void begun() {
    calls.increment();
  }

  void answered() {
    isAnswering = true;
  }

  void unanswered() {
    isAnswering = false;
  }
}
