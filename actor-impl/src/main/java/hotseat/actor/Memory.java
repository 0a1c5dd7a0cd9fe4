package hotseat.actor;

import hotseat.model.Seat;
import java.util.Set;
import java.util.UUID;

/** What the owner of a seat remembers: the committed seat, and the keys that changed it lately. */
record Memory(Seat seat, RecentKeys keys) {

  Memory after(Seat next, Set<UUID> newKeys) {
    newKeys.forEach(keys::add);
    return new Memory(next, keys);
  }
}
