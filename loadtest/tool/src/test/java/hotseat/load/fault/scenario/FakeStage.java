package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.SideLoad;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.stage.StagedDatabase;
import hotseat.load.fault.wiring.Wires;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A stage without processes. Its {@link StageLog} has what was done, and what is broken. */
final class FakeStage implements Stage {

  private final StageLog log = new StageLog();
  private final SplittableRandom random;
  private final int nodes;
  private final Wires wires;
  private int owner;

  FakeStage(int nodes, long seed, Wires wires) {
    this.nodes = nodes;
    this.wires = wires;
    this.random = new SplittableRandom(seed);
  }

  List<String> done() {
    return log.done();
  }

  Set<String> broken() {
    Set<String> all = new TreeSet<>(log.broken());
    if (!wires.areWhole()) {
      all.add("wires");
    }
    return all;
  }

  long lastedMs() {
    return log.lastedMs();
  }

  @Override
  public int nodes() {
    return nodes;
  }

  @Override
  public int owner() {
    return owner;
  }

  @Override
  public int oldest() {
    return 0;
  }

  @Override
  public int other(int... those) {
    int[] others =
        IntStream.range(0, nodes)
            .filter(node -> IntStream.of(those).noneMatch(one -> one == node))
            .toArray();
    return others[random.nextInt(others.length)];
  }

  @Override
  public SplittableRandom random() {
    return random;
  }

  @Override
  public void kill(int node) {
    log.breaks("kill " + node, "node " + node);
  }

  @Override
  public void pause(int node) {
    log.breaks("pause " + node, "node " + node + " paused");
  }

  @Override
  public void resume(int node) {
    log.mends("resume " + node, "node " + node + " paused");
  }

  @Override
  public void terminate(int node) {
    log.breaks("terminate " + node, "node " + node);
  }

  @Override
  public void stop(int node) {
    log.breaks("stop " + node, "node " + node);
  }

  @Override
  public void start(int node) {
    log.mends("start " + node, "node " + node);
  }

  @Override
  public void mayEnd(int node) {
    log.does("may end " + node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) {
    log.breaks("node " + node);
    return true;
  }

  @Override
  public boolean startIfEnded(int node) {
    start(node);
    return true;
  }

  @Override
  public StagedDatabase database() {
    return new FakeDatabase(log);
  }

  @Override
  public Wires wires() {
    return wires;
  }

  @Override
  public void awaitCalm() {
    log.does("await calm");
  }

  @Override
  public void lasts(long ms) {
    log.lasts(ms);
  }

  @Override
  public boolean awaitOwnerOtherThan(int node, long maxMs) {
    owner = other(node);
    return true;
  }

  @Override
  public void breaks(String what) {
    log.breaks("breaks: " + what, "band");
  }

  @Override
  public void heals(String what) {
    log.mends("heals: " + what, "band");
  }

  @Override
  public void notes(String what) {
    log.does("notes: " + what);
  }

  @Override
  public void measured(String name, long value) {
    log.does("measured " + name + " " + value);
  }

  @Override
  public String name(int node) {
    return "node-" + (node + 1);
  }

  @Override
  public void concerns(int node) {
    log.does("concerns " + node);
  }

  @Override
  public void beginSideLoad(SideLoad sideLoad) {
    log.breaks("begins: " + sideLoad.name(), "side load");
  }

  @Override
  public void endSideLoads() {
    log.mends("side load");
  }
}
