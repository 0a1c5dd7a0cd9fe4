package hotseat.load.fault;

import hotseat.load.command.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A stage of running nodes. */
public final class LiveStage implements Stage, AutoCloseable {

  private final StagedNodes nodes;
  private final Optional<? extends StagedDatabase> database;
  private final Wires wires;
  private final Journal journal;
  private final SplittableRandom random;
  private final Cast cast;
  private final SideLoads sideLoads;
  private final Excuses excuses = new Excuses();
  private final Set<Integer> silent = ConcurrentHashMap.newKeySet();

  /**
   * A stage on which a show is being sold.
   *
   * @param hottest the seat that is requested most
   */
  public LiveStage(
      StagedNodes nodes,
      Optional<? extends StagedDatabase> database,
      Wires wires,
      Journal journal,
      long seed,
      String show,
      String hottest) {
    this.nodes = nodes;
    this.database = database;
    this.wires = wires;
    this.journal = journal;
    this.random = new SplittableRandom(seed);
    this.sideLoads = new SideLoads(nodes.all(), journal);
    this.cast = new Cast(nodes.all(), show, hottest);
  }

  @Override
  public int nodes() {
    return nodes.all().size();
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
    nodes.kill(node);
  }

  @Override
  public void pause(int node) {
    falls(node);
    nodes.pause(node);
  }

  @Override
  public void resume(int node) {
    nodes.resume(node);
    rises(node);
  }

  @Override
  public void terminate(int node) {
    falls(node);
    nodes.terminate(node);
  }

  @Override
  public void stop(int node) {
    falls(node);
    nodes.stop(node);
  }

  @Override
  public void start(int node) throws InterruptedException {
    falls(node);
    nodes.start(node);
    rises(node);
    excuses.nodeIsBack(node);
  }

  @Override
  public void mayEnd(int node) {
    excuses.nodeMayEnd(node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) {
    boolean hasEnded = nodes.endsWithin(node, maxMs);
    if (hasEnded) {
      falls(node);
    }
    return hasEnded;
  }

  @Override
  public boolean startIfEnded(int node) throws InterruptedException {
    boolean hasEnded = nodes.hasEnded(node);
    if (hasEnded) {
      start(node);
    } else {
      excuses.nodeIsBack(node);
    }
    return hasEnded;
  }

  private void falls(int node) {
    excuses.nodeMayEnd(node);
    silent.add(node);
    journal.falls(node, System.nanoTime());
  }

  /** A node that was paused may still end: it may find out that the others have removed it. */
  private void rises(int node) {
    silent.remove(node);
    journal.rises(node, System.nanoTime());
  }

  @Override
  public StagedDatabase database() {
    return database
        .map(StagedDatabase.class::cast)
        .orElseThrow(() -> new Failure("there is no database to break"));
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
  public void measured(String name, long value) {
    journal.measured(name, value);
  }

  @Override
  public void beginSideLoad(SideLoad sideLoad) {
    sideLoads.begin(sideLoad);
  }

  @Override
  public void endSideLoads() {
    sideLoads.end();
  }

  @Override
  public String name(int node) {
    return nodes.all().get(node).name();
  }

  @Override
  public void concerns(int node) {
    journal.concerns(node);
  }

  /** Nodes that have ended and were not started again by a script, for whatever reason. */
  public Optional<String> ended() {
    List<String> ended =
        IntStream.range(0, nodes()).filter(nodes::hasEnded).mapToObj(this::name).toList();
    return ended.isEmpty()
        ? Optional.empty()
        : Optional.of("not started again: " + String.join(", ", ended));
  }

  /** A part that has ended although no script broke it. */
  public Optional<String> dead() {
    return IntStream.range(0, nodes())
        .filter(node -> nodes.hasEnded(node) && !excuses.mayEnd(node))
        .mapToObj(this::name)
        .findFirst()
        .or(() -> database.flatMap(StagedDatabase::dead));
  }

  @Override
  public void close() {
    sideLoads.end();
    cast.close();
  }

  /** The nodes that can answer, as far as the script knows. */
  private List<Integer> running() {
    return IntStream.range(0, nodes()).filter(node -> !silent.contains(node)).boxed().toList();
  }
}
