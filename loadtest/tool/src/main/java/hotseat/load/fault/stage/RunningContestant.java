package hotseat.load.fault.stage;

import hotseat.load.fault.wiring.Wires;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contestant that is running and may be broken. Closing it leaves nothing of that behind. */
public interface RunningContestant extends AutoCloseable {

  String name();

  /** Where monitoring reaches its nodes, bypassing any relay. */
  List<NodeAt> nodes();

  /** Where buyers reach its nodes. */
  List<URI> doors();

  Wires wires();

  /** A stage on which a show is being sold. */
  LiveStage stage(Journal journal, long seed, String show, String hottestSeat);

  /** What its figures depend on. */
  Map<String, String> provenance();

  /** The database's log, if the database is one that can be broken. */
  Optional<Path> databaseLog();

  /** Returns when all nodes are ready. Fails if a node does not become ready. */
  void awaitReady() throws InterruptedException;

  @Override
  void close();
}
