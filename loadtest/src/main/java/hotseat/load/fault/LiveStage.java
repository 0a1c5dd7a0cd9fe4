package hotseat.load.fault;

import hotseat.load.command.Failure;
import hotseat.load.serve.Cluster;
import hotseat.load.serve.ClusterNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A stage of real processes. */
public final class LiveStage implements Stage, AutoCloseable {

  private final Cluster cluster;
  private final Optional<LiveDatabase> database;
  private final Wires wires;
  private final Journal journal;
  private final SplittableRandom random;
  private final Cast cast;
  private final Excuses excuses = new Excuses();
  private final Set<Integer> silent = ConcurrentHashMap.newKeySet();

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
    this.cast = new Cast(cluster::nodes, show, hottest);
  }

  @Override
  public int nodes() {
    return cluster.nodes().size();
  }

  @Override
  public int owner() throws InterruptedException {
    return cast.owner(running());
  }

  @Override
  public int oldest() throws InterruptedException {
    return cast.oldest(running());
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
    rises(node);
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
    rises(node);
    excuses.nodeIsBack(node);
  }

  @Override
  public void mayEnd(int node) {
    excuses.nodeMayEnd(node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) {
    boolean hasEnded = node(node).process().endsWithin(maxMs);
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
    silent.add(node);
    journal.falls(node, System.nanoTime());
  }

  /** Who was paused may still end: it may find out that it was removed. */
  private void rises(int node) {
    silent.remove(node);
    journal.rises(node, System.nanoTime());
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
    cast.awaitCalm(running());
  }

  @Override
  public void lasts(long ms) throws InterruptedException {
    Thread.sleep(ms);
  }

  @Override
  public boolean awaitOwnerOtherThan(int node, long maxMs) throws InterruptedException {
    return cast.awaitOwnerOtherThan(node, running(), maxMs);
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
    cast.close();
  }

  private ClusterNode node(int node) {
    return cluster.nodes().get(node);
  }

  /** Those that can answer, as far as the script knows. */
  private List<Integer> running() {
    return IntStream.range(0, nodes()).filter(node -> !silent.contains(node)).boxed().toList();
  }
}
