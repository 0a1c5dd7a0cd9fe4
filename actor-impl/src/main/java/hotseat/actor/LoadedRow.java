package hotseat.actor;

import hotseat.model.Seat;
import hotseat.store.Found.Present;
import hotseat.store.Found.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The seat, its recent keys, and which of the suspected keys have already made a change. */
record LoadedRow(Present present, RecentKeys keys, Map<UUID, Recorded> recorded)
    implements SeatLoader.Outcome {

  Memory memory() {
    return new Memory(present.seat(), keys);
  }

  /**
   * Whether another writer has changed the row since the owner remembered this seat: the version
   * differs, and none of the suspected keys made it.
   */
  boolean isForeignTo(Seat remembered) {
    return present.seat().version() != remembered.version()
        && present.seat().changedBy().filter(recorded::containsKey).isEmpty();
  }

  /**
   * Answers every command whose key is recorded from that record, and returns the other requests.
   * Only suspects are cleared, because only their keys were looked up; the keys of the others are
   * checked against the memory that has just been read.
   */
  List<PendingAsk> answerReplays(List<PendingAsk> asks, SeatContext context) {
    List<PendingAsk> open = new ArrayList<>();
    for (PendingAsk one : asks) {
      Optional<Recorded> earlier = one.key().flatMap(key -> Optional.ofNullable(recorded.get(key)));
      if (one.command().isPresent() && earlier.isPresent()) {
        one.tell(context, present.replay(earlier.get(), one.command().get()));
      } else {
        open.add(one.isSuspect() ? one.cleared() : one);
      }
    }
    return open;
  }
}
