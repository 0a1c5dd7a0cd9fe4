package hotseat.load.history;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a contestant told after the load: its audits, and what each node then read. */
public interface Evidence {

  /**
   * Those whose audit was read to its end. Of others nothing is known but what buyers were told.
   */
  Set<String> shows();

  /** Show and change; the changes of a seat together, in the order in which they were told. */
  void changes(BiConsumer<String, AuditLine> consumer);

  /** Every seat that somebody has asked for, through every node. */
  void reads(Consumer<FinalRead> consumer);

  /** The database's clock, beside the generator's, where somebody could read both; or none. */
  default List<ClockReading> clockReadings() {
    return List.of();
  }

  /** By how much a clock may have jumped during the run, as far as that was seen. */
  Duration clockDoubt();

  static Evidence none() {
    return new NoEvidence();
  }
}
