package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Link.LateWrites;
import hotseat.load.fault.relay.PostgresRequests.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;

/**
 * A connection to Postgres that can be cut around a write.
 *
 * <pre>
 *   client ── write ──▶ ✂            before execution: the server has never received it
 *   client ── write ──▶ server
 *               ✂ ◀── done ──        after execution: it is committed, and its client does not know
 * </pre>
 *
 * <p>A client sends no request before it has the whole answer to its last one. So what comes from
 * the server after a request is the beginning of its answer.
 */
final class PostgresTraffic implements Traffic {

  private final Cuts cuts;
  private volatile boolean isKeptBack;

  PostgresTraffic(Cuts cuts) {
    this.cuts = cuts;
  }

  @Override
  public void requests(InputStream client, Crossing crossing)
      throws IOException, InterruptedException {
    PostgresRequests requests = new PostgresRequests(client);
    while (true) {
      Request request = requests.next();
      if (crossing.link() instanceof LateWrites(Duration delay, String naming)
          && cuts.concern(request.statements())
          && request.names(naming)) {
        crossing.deeds().count(Deed.WRITES_DELAYED);
        Thread.sleep(delay);
      }
      switch (cuts.cutOf(request.statements())) {
        case NOWHERE -> crossing.there().send(request.bytes());
        case BEFORE_EXECUTION -> cut(crossing, Deed.WRITES_CUT_BEFORE_EXECUTION);
        case AFTER_EXECUTION -> {
          isKeptBack = true;
          crossing.there().send(request.bytes());
        }
      }
    }
  }

  @Override
  public void answers(InputStream server, Crossing crossing)
      throws IOException, InterruptedException {
    for (byte[] chunk = Traffic.next(server); chunk.length > 0; chunk = Traffic.next(server)) {
      if (isKeptBack) {
        cutAfter(PostgresAnswer.read(startingWith(chunk, server)), crossing);
      } else {
        crossing.back().send(chunk);
      }
    }
  }

  private static InputStream startingWith(byte[] chunk, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(chunk), rest);
  }

  private static void cutAfter(PostgresAnswer answer, Crossing crossing) {
    cut(
        crossing,
        answer.hasEffect() ? Deed.WRITES_CUT_AFTER_EXECUTION : Deed.WRITES_CUT_WITHOUT_EFFECT);
  }

  private static void cut(Crossing crossing, Deed deed) {
    crossing.deeds().count(deed);
    crossing.cut();
  }
}
