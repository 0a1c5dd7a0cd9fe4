package hotseat.store;

import hotseat.api.Reply.Obstacle;
import hotseat.api.UnavailableException;
import hotseat.store.WriteResult.LostRace;
import hotseat.store.WriteResult.Unavailable;
import hotseat.store.WriteResult.Unknown;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Executes writes in one statement, and tries again without the write that has spoiled it.
 *
 * <pre>
 *   plain ── spoiled ──▶ careful: without it ── spoiled ──▶ each half by itself, carefully
 * </pre>
 */
final class SpoiledRetries {

  private final Statements database;
  private final StoreTime time;

  SpoiledRetries(Statements database, StoreTime time) {
    this.database = database;
    this.time = time;
  }

  List<WriteResult> replace(List<Write> writes) {
    try {
      return execute(Replacement.of(writes));
    } catch (Replacement.SpoiledException e) {
      return writes.size() == 1 ? List.of(new LostRace()) : replaceCarefully(writes);
    }
  }

  private List<WriteResult> execute(Replacement replacement) {
    try {
      return replacement.results(database.write(time, replacement::execute));
    } catch (CommitUnknownException e) {
      return replacement.all(new Unknown());
    } catch (UnavailableException e) {
      return replacement.all(new Unavailable(e.obstacle()));
    }
  }

  private List<WriteResult> replaceCarefully(List<Write> writes) {
    try {
      return execute(Replacement.careful(writes));
    } catch (Replacement.SpoiledException race) {
      return writes.size() == 1 ? List.of(new LostRace()) : replaceInHalves(writes);
    }
  }

  /** Another statement with the same key, or on the same row, spoiled this one while it ran. */
  private List<WriteResult> replaceInHalves(List<Write> writes) {
    int half = writes.size() / 2;
    List<WriteResult> first = replaceCarefully(writes.subList(0, half));
    List<Write> rest = writes.subList(half, writes.size());
    // A database that has failed once is not waited for once more for each part.
    List<WriteResult> second =
        hasFailed(first.getLast())
            ? Collections.nCopies(rest.size(), new Unavailable(Obstacle.NOT_READY))
            : replaceCarefully(rest);
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static boolean hasFailed(WriteResult result) {
    return result instanceof Unknown || result instanceof Unavailable;
  }
}
