package hotseat.load.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What a contestant reports after the load: its audits, and what each node then reads. */
public interface Evidence {

  /** The shows whose audit was read to its end. Of the others only the answers are known. */
  Set<String> shows();

  /** Passes each show and change; the changes of a seat together, in the order of the audit. */
  void changes(BiConsumer<String, AuditLine> consumer);

  /** Every seat that a buyer requested, as read through every node. */
  void reads(Consumer<FinalRead> consumer);

  /** The database's clock next to the generator's. Empty if the runner could not read both. */
  default List<ClockReading> clockReadings() {
    return List.of();
  }

  /** How far a clock may have jumped during the run, as far as that was seen. */
  Duration clockDoubt();

  static Evidence none() {
    return new NoEvidence();
  }
}
