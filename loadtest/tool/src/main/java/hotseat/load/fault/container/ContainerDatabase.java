package hotseat.load.fault.container;

import hotseat.load.failure.Failure;
import hotseat.load.fault.stage.Sessions;
import hotseat.load.fault.stage.StagedDatabase;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Postgres in a container. Queries run inside the container, so only its nodes need to reach it.
 */
final class ContainerDatabase implements StagedDatabase {

  private static final long ACCEPTING_MAX_MS = 30_000;
  private static final long NOTICED_MAX_MS = 5_000;
  private static final long POLL_MS = 50;

  private final Docker docker;
  private final Deaths deaths;
  private final String id;
  private final Psql psql;
  private volatile int livesBefore;
  private volatile boolean mayEnd;

  ContainerDatabase(Docker docker, Deaths deaths, Container container, Psql psql) {
    this.docker = docker;
    this.deaths = deaths;
    this.id = container.id();
    this.psql = psql;
    this.livesBefore = deaths.count(id);
  }

  @Override
  public void killBackend() throws InterruptedException {
    String pid =
        psql.ask(Sessions.AT_WORK)
            .orElseThrow(() -> new Failure("no node has a session on the database"));
    docker.lines("exec", id, "sh", "-c", "kill -KILL " + pid);
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(NOTICED_MAX_MS);
    while (isThere(pid)) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure("the server has not noticed that a session was killed");
      }
      Thread.sleep(POLL_MS);
    }
  }

  /**
   * Without the row the query divides by zero. While the server ends all sessions and recovers,
   * every query fails.
   */
  private boolean isThere(String pid) {
    return psql.succeeds("SELECT 1 / count(*) FROM pg_stat_activity WHERE pid = " + pid);
  }

  @Override
  public void kill() {
    mayEnd = true;
    docker.lines("kill", id);
    deaths.demand(id, livesBefore, "the database");
  }

  @Override
  public void start() throws InterruptedException {
    docker.lines("start", id);
    awaitAccepting();
    livesBefore = deaths.count(id);
    mayEnd = false;
  }

  @Override
  public void freeze() {
    docker.pause(id);
  }

  @Override
  public void thaw() {
    docker.lines("unpause", id);
  }

  @Override
  public void awaitAccepting() throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ACCEPTING_MAX_MS);
    while (!psql.succeeds("SELECT 1")) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure("the database does not accept connections again");
      }
      Thread.sleep(POLL_MS);
    }
  }

  @Override
  public Optional<String> dead() {
    return mayEnd || deaths.count(id) == livesBefore
        ? Optional.empty()
        : Optional.of("the database");
  }

  @Override
  public long blockedBehind(String node) {
    return psql.ask(Sessions.blockedBehind(node)).map(Long::parseLong).orElse(0L);
  }
}
