package hotseat.load.fault;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A side that is up and may be broken. When it is closed, nothing of that is left. */
public interface Scene extends AutoCloseable {

  String name();

  /** Where those who watch ask its nodes, past whatever stands before them. */
  List<NodeAt> nodes();

  /** Where buyers reach them. */
  List<URI> doors();

  Wires wires();

  /** On which a show is being sold. */
  LiveStage stage(Journal journal, long seed, String show, String hottestSeat);

  /** What its figures depend on. */
  Map<String, String> provenance();

  /** What the database has written, if it is one that can be broken. */
  Optional<Path> databaseLog();

  /** Until all nodes are ready; fails if they do not become it. */
  void awaitReady() throws InterruptedException;

  @Override
  void close();
}
