package hotseat.actor;

import hotseat.api.Reply.Decided;
import hotseat.model.Change;
import hotseat.model.Command.Reserve;
import hotseat.model.Decision;
import hotseat.model.Decision.Absent;
import hotseat.model.Decision.Accepted;
import hotseat.model.Decision.Observed;
import hotseat.model.Decision.Recovered;
import hotseat.model.Decision.Refused;
import hotseat.model.Decision.Replayed;
import hotseat.model.SeatId;
import hotseat.store.Callers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Buyers who reserve in areas until they are stopped, and retry with the same key. */
final class Sales {

  private final List<SeatId> areas;
  private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final List<CompletableFuture<Integer>> buyers;

  private Sales(List<SeatId> areas, List<TestNode> nodes, int buyers) {
    this.areas = areas;
    this.buyers =
        IntStream.range(0, buyers)
            .mapToObj(number -> Callers.call(() -> buy(nodes.get(number % nodes.size()))))
            .toList();
  }

  /** Each buyer uses one of these nodes. */
  static Sales begin(List<SeatId> areas, List<TestNode> nodes, int buyers) {
    return new Sales(areas, nodes, buyers);
  }

  private int buy(TestNode node) {
    int sold = 0;
    while (!isOver.get()) {
      Reserve reserve = new Reserve(UUID.randomUUID(), "b");
      acknowledged.put(reserve.key(), versionOf(node, areas.get(sold % areas.size()), reserve));
      sold++;
    }
    return sold;
  }

  private static long versionOf(TestNode node, SeatId area, Reserve reserve) {
    while (true) {
      if (node.handle(area, reserve) instanceof Decided(Decision decision, _)) {
        return switch (decision) {
          case Accepted(Change change, _, _) -> change.version();
          case Replayed(Change change, _) -> change.version();
          case Recovered(Change change, _) -> change.version();
          case Refused _, Absent _, Observed _ -> throw new AssertionError(decision);
        };
      }
    }
  }

  int count() {
    return acknowledged.size();
  }

  /** The version of each acknowledged reservation, after all buyers have stopped. */
  Map<UUID, Long> end() {
    isOver.set(true);
    buyers.forEach(CompletableFuture::join);
    return acknowledged;
  }
}
