package hotseat.load.fault.scenario;

import hotseat.load.fault.stage.SideLoad;
import hotseat.load.fault.stage.Stage;
import hotseat.load.fault.stage.StagedDatabase;
import hotseat.load.fault.wiring.Wires;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A stage without processes. It lists what was done, and what is broken at the moment. */
final class FakeStage implements Stage {

  private final List<String> done = new ArrayList<>();
  private final Set<String> broken = new TreeSet<>();
  private final SplittableRandom random;
  private final int nodes;
  private final Wires wires;
  private int owner;
  private long now;

  FakeStage(int nodes, long seed, Wires wires) {
    this.nodes = nodes;
    this.wires = wires;
    this.random = new SplittableRandom(seed);
  }

  /** Each line starts with its time. */
  List<String> done() {
    return done;
  }

  Set<String> broken() {
    Set<String> all = new TreeSet<>(broken);
    if (!wires.areWhole()) {
      all.add("wires");
    }
    return all;
  }

  long lastedMs() {
    return now;
  }

  private void does(String what) {
    done.add(now + " " + what);
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
    does("kill " + node);
    broken.add("node " + node);
  }

  @Override
  public void pause(int node) {
    does("pause " + node);
    broken.add("node " + node + " paused");
  }

  @Override
  public void resume(int node) {
    does("resume " + node);
    broken.remove("node " + node + " paused");
  }

  @Override
  public void terminate(int node) {
    does("terminate " + node);
    broken.add("node " + node);
  }

  @Override
  public void stop(int node) {
    does("stop " + node);
    broken.add("node " + node);
  }

  @Override
  public void start(int node) {
    does("start " + node);
    broken.remove("node " + node);
  }

  @Override
  public void mayEnd(int node) {
    does("may end " + node);
  }

  @Override
  public boolean awaitEnd(int node, long maxMs) {
    broken.add("node " + node);
    return true;
  }

  @Override
  public boolean startIfEnded(int node) {
    start(node);
    return true;
  }

  @Override
  public StagedDatabase database() {
    return new FakeDatabase(this::does, broken);
  }

  @Override
  public Wires wires() {
    return wires;
  }

  @Override
  public void awaitCalm() {
    does("await calm");
  }

  @Override
  public void lasts(long ms) {
    now += ms;
  }

  @Override
  public boolean awaitOwnerOtherThan(int node, long maxMs) {
    owner = other(node);
    return true;
  }

  @Override
  public void breaks(String what) {
    does("breaks: " + what);
    broken.add("band");
  }

  @Override
  public void heals(String what) {
    does("heals: " + what);
    broken.remove("band");
  }

  @Override
  public void notes(String what) {
    does("notes: " + what);
  }

  @Override
  public void measured(String name, long value) {
    does("measured " + name + " " + value);
  }

  @Override
  public String name(int node) {
    return "node-" + (node + 1);
  }

  @Override
  public void concerns(int node) {
    does("concerns " + node);
  }

  @Override
  public void beginSideLoad(SideLoad sideLoad) {
    does("begins: " + sideLoad.name());
    broken.add("side load");
  }

  @Override
  public void endSideLoads() {
    broken.remove("side load");
  }
}
