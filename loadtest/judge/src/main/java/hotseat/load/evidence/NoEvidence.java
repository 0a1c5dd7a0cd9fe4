package hotseat.load.evidence;

import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** No evidence but the answers: the contestant is a black box. */
record NoEvidence() implements Evidence {

  @Override
  public Set<String> shows() {
    return Set.of();
  }

  @Override
  public void changes(BiConsumer<String, AuditLine> consumer) {
    // There are none.
  }

  @Override
  public void reads(Consumer<FinalRead> consumer) {
    // There are none.
  }

  @Override
  public Duration clockDoubt() {
    return Duration.ZERO;
  }
}
