package hotseat.load.fault;

import hotseat.load.command.Failure;
import hotseat.load.serve.Cluster;
import hotseat.load.serve.ClusterNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** A stage of real processes. */
public final class LiveStage implements Stage, AutoCloseable {

  // An owner that was just elected takes a moment to answer.
  private static final long CAST_MAX_MS = 10_000;
  private static final long POLL_MS = 50;
  private static final int NOBODY = -1;

  // Cold nodes on a busy machine take long to get going, and what is slow anyway shows no fault.
  private static final long CALM_MAX_MS = 30_000;
  private static final long CALM_MS = 250;
  private static final int CALM_LOOKS = 10;
  private static final long CALM_POLL_MS = 200;

  private final Cluster cluster;
  private final Optional<LiveDatabase> database;
  private final Wires wires;
  private final Journal journal;
  private final SplittableRandom random;
  private final String show;
  private final String hottest;
  private final NodeQuestions questions = new NodeQuestions();
  private final Excuses excuses = new Excuses();

  /**
   * A stage on which a show is being sold.
   *
   * @param hottest the seat that is asked for most
   */
  public LiveStage(
      Cluster cluster,
      Optional<LiveDatabase> database,
      Wires wires,
      Journal journal,
      long seed,
      String show,
      String hottest) {
    this.cluster = cluster;
    this.database = database;
    this.wires = wires;
    this.journal = journal;
    this.random = new SplittableRandom(seed);
    this.show = show;
    this.hottest = hottest;
  }

  @Override
  public int nodes() {
    return cluster.nodes().size();
  }

  @Override
  public int owner() throws InterruptedException {
    return awaited(this::ownerNow, "nobody answers for " + hottest + " by itself");
  }

  private int ownerNow() {
    return running()
        .filter(node -> questions.isOwner(node(node).uri(), show, hottest))
        .findFirst()
        .orElse(NOBODY);
  }

  @Override
  public int oldest() throws InterruptedException {
    return awaited(this::oldestNow, "nobody tells who is the oldest");
  }

  private int oldestNow() {
    return running()
        .mapToObj(node -> questions.topology(node(node).uri()))
        .flatMap(Optional::stream)
        .map(topology -> topology.path("members").path(0).path("node").asText(""))
        .mapToInt(this::indexOf)
        .filter(node -> node != NOBODY)
        .findFirst()
        .orElse(NOBODY);
  }

  private int indexOf(String name) {
    return IntStream.range(0, nodes())
        .filter(node -> node(node).name().equals(name))
        .findFirst()
        .orElse(NOBODY);
  }

  @Override
  public int other(int... nodes) {
    int[] others =
        IntStream.range(0, nodes())
            .filter(node -> Arrays.stream(nodes).noneMatch(one -> one == node))
            .toArray();
    return others[random.nextInt(others.length)];
  }

  @Override
  public SplittableRandom random() {
    return random;
  }

  @Override
  public void kill(int node) {
    falls(node);
    node(node).process().kill();
  }

  @Override
  public void pause(int node) {
    falls(node);
    node(node).process().pause();
  }

  @Override
  public void resume(int node) {
    node(node).process().resume();
    journal.rises(node, System.nanoTime());
  }

  @Override
  public void terminate(int node) {
    falls(node);
    node(node).process().terminate();
  }

  @Override
  public void stop(int node) {
    falls(node);
    cluster.stop(node);
  }

  @Override
  public void start(int node) throws InterruptedException {
    falls(node);
    cluster.restart(node);
    journal.rises(node, System.nanoTime());
    excuses.nodeIsBack(node);
  }

  @Override
  public void mayEnd(int node) {
    excuses.nodeMayEnd(node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMs);
    while (node(node).process().isAlive() && System.nanoTime() - untilNanos < 0) {
      Thread.sleep(POLL_MS);
    }
    boolean hasEnded = !node(node).process().isAlive();
    if (hasEnded) {
      falls(node);
    }
    return hasEnded;
  }

  @Override
  public void startIfEnded(int node) throws InterruptedException {
    if (node(node).process().isAlive()) {
      excuses.nodeIsBack(node);
    } else {
      start(node);
    }
  }

  private void falls(int node) {
    excuses.nodeMayEnd(node);
    journal.falls(node, System.nanoTime());
  }

  @Override
  public StagedDatabase database() {
    return database.orElseThrow(() -> new Failure("there is no database to break"));
  }

  @Override
  public Wires wires() {
    return wires;
  }

  @Override
  public void awaitCalm() throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CALM_MAX_MS);
    int calm = 0;
    while (calm < CALM_LOOKS && System.nanoTime() - untilNanos < 0) {
      calm = isCalm() ? calm + 1 : 0;
      Thread.sleep(CALM_POLL_MS);
    }
  }

  private boolean isCalm() {
    return running()
        .allMatch(node -> questions.answersWithin(node(node).uri(), show, hottest, CALM_MS));
  }

  @Override
  public void lasts(long ms) throws InterruptedException {
    Thread.sleep(ms);
  }

  @Override
  public boolean awaitOwnerOtherThan(int node, long maxMs) throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMs);
    int owner = ownerNow();
    while ((owner == NOBODY || owner == node) && System.nanoTime() - untilNanos < 0) {
      Thread.sleep(POLL_MS);
      owner = ownerNow();
    }
    return owner != NOBODY && owner != node;
  }

  @Override
  public void breaks(String what) {
    journal.breaks(what, System.nanoTime());
  }

  @Override
  public void heals(String what) {
    journal.heals(what, System.nanoTime());
  }

  @Override
  public void notes(String what) {
    journal.notes(what, System.nanoTime());
  }

  @Override
  public void tells(String name, long value) {
    journal.tells(name, value);
  }

  @Override
  public String name(int node) {
    return node(node).name();
  }

  @Override
  public void concerns(int node) {
    journal.concerns(node);
  }

  /** A part that has ended although nobody broke it. */
  public Optional<String> dead() {
    List<ClusterNode> nodes = cluster.nodes();
    return IntStream.range(0, nodes.size())
        .filter(node -> !nodes.get(node).process().isAlive() && !excuses.mayEnd(node))
        .mapToObj(node -> nodes.get(node).name())
        .findFirst()
        .or(() -> database.flatMap(LiveDatabase::dead));
  }

  @Override
  public void close() {
    questions.close();
  }

  private static int awaited(IntSupplier question, String failure) throws InterruptedException {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CAST_MAX_MS);
    int node = question.getAsInt();
    while (node == NOBODY) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new Failure(failure);
      }
      Thread.sleep(POLL_MS);
      node = question.getAsInt();
    }
    return node;
  }

  private ClusterNode node(int node) {
    return cluster.nodes().get(node);
  }

  /** Those that nobody has broken. */
  private IntStream running() {
    return IntStream.range(0, nodes()).filter(node -> !excuses.mayEnd(node));
  }
}
