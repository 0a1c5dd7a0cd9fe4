package hotseat.load.fault.stage;

import hotseat.load.failure.Failure;
import hotseat.load.fault.wiring.Wires;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A stage of running nodes. */
public final class LiveStage implements Stage, AutoCloseable {

  private final RecordedNodes nodes;
  private final Optional<? extends StagedDatabase> database;
  private final Wires wires;
  private final Journal journal;
  private final SplittableRandom random;
  private final Cast cast;
  private final SideLoads sideLoads;

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
    this.nodes = new RecordedNodes(nodes, journal);
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
    return cast.owner(nodes.running());
  }

  @Override
  public int oldest() throws InterruptedException {
    return cast.oldest(nodes.running());
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
    nodes.kill(node);
  }

  @Override
  public void pause(int node) {
    nodes.pause(node);
  }

  @Override
  public void resume(int node) {
    nodes.resume(node);
  }

  @Override
  public void terminate(int node) {
    nodes.terminate(node);
  }

  @Override
  public void stop(int node) {
    nodes.stop(node);
  }

  @Override
  public void start(int node) throws InterruptedException {
    nodes.start(node);
  }

  @Override
  public void mayEnd(int node) {
    nodes.mayEnd(node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) {
    return nodes.awaitEnd(node, maxMs);
  }

  @Override
  public boolean startIfEnded(int node) throws InterruptedException {
    return nodes.startIfEnded(node);
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
    cast.awaitCalm(nodes.running());
  }

  @Override
  public void lasts(long ms) throws InterruptedException {
    Thread.sleep(ms);
  }

  @Override
  public boolean awaitOwnerOtherThan(int node, long maxMs) throws InterruptedException {
    return cast.awaitOwnerOtherThan(node, nodes.running(), maxMs);
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
    return nodes.ended().map(names -> "not started again: " + names);
  }

  /** A part that has ended although no script broke it. */
  public Optional<String> dead() {
    return nodes.dead().or(() -> database.flatMap(StagedDatabase::dead));
  }

  @Override
  public void close() {
    sideLoads.end();
    cast.close();
  }
}
