package hotseat.load.fault.stage;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What some clients do beside the load, because the scenario is about them or needs witnesses. */
public interface SideLoad {

  /**
   * The result.
   *
   * @param figures by name
   * @param violations what no correct implementation can show, each in a sentence
   */
  record Outcome(Map<String, Long> figures, List<String> violations) {
    public Outcome {
      figures = Map.copyOf(figures);
      violations = List.copyOf(violations);
    }

    public long figure(String name) {
      return figures.getOrDefault(name, 0L);
    }
  }

  /** A side load in progress. It goes on until it is stopped. */
  interface Running {
    Outcome soFar();

    void stop();
  }

  String name();

  /**
   * Returns when the side load is in progress.
   *
   * @param nodes in the order of their numbers
   */
  Running begin(List<URI> nodes);
}
