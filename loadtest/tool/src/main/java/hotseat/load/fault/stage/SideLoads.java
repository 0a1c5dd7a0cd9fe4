package hotseat.load.fault.stage;

import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The side loads in progress. */
final class SideLoads {

  private final List<URI> nodes;
  private final Journal journal;
  private final Queue<SideLoad.Running> running = new ConcurrentLinkedQueue<>();

  SideLoads(List<NodeAt> nodes, Journal journal) {
    this.nodes = nodes.stream().map(NodeAt::uri).toList();
    this.journal = journal;
  }

  void begin(SideLoad sideLoad) {
    running.add(sideLoad.begin(nodes));
  }

  /** Ends all of them and writes their results into the journal. */
  void end() {
    for (SideLoad.Running ended = running.poll(); ended != null; ended = running.poll()) {
      ended.stop();
      ended.soFar().figures().forEach(journal::measured);
      ended.soFar().violations().forEach(journal::finds);
    }
  }
}
