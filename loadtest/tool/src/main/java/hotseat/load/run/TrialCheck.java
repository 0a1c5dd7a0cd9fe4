package hotseat.load.run;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.check.Examination;
import hotseat.load.check.Examined;
import hotseat.load.check.StoredTrial;
import hotseat.load.evidence.EvidenceWriter;
import hotseat.load.evidence.SeatMapRead;
import hotseat.load.evidence.StoredEvidence;
import hotseat.load.history.Operation;
import hotseat.load.history.StoredHistory;
import hotseat.load.measure.Figures;
import hotseat.load.measure.TrialFigures;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads, after the load, what a contestant has stored and what each of its nodes returns, writes
 * that beside the history as evidence, and examines both.
 */
record TrialCheck(Figures figures, Examined examined) {

  /**
   * Reads the history and queries the nodes.
   *
   * @param maps seat maps that were read during the load
   * @param also another consumer of the contestant's operations
   */
  static TrialCheck of(
      Path history,
      List<URI> nodes,
      ClocksSeen clocks,
      List<SeatMapRead> maps,
      Consumer<Operation> also) {
    StoredHistory stored = new StoredHistory(history);
    TrialFigures figures = new TrialFigures(stored.header());
    Touched touched = new Touched();
    Consumer<Operation> all = figures.andThen(touched).andThen(also);
    stored.read(Canaries.hiddenFrom(all));
    Path evidence = history.resolveSibling(StoredTrial.EVIDENCE);
    gather(evidence, Canaries.of(stored.header()), nodes, touched, clocks, maps);
    return new TrialCheck(figures.figures(), Examination.of(history, StoredEvidence.in(evidence)));
  }

  private static void gather(
      Path file,
      Canaries canaries,
      List<URI> nodes,
      Touched touched,
      ClocksSeen clocks,
      List<SeatMapRead> maps) {
    try (EvidenceWriter evidence = EvidenceWriter.open(file, clocks.doubt());
        Inspector inspector = new Inspector(nodes)) {
      clocks.readings().forEach(evidence::clock);
      canaries.plant(Place.FIRST, evidence);
      try {
        touched
            .shows()
            .forEach(show -> inspector.audit(show, lines -> evidence.audit(show, lines)));
        maps.forEach(evidence::map);
        touched.seats().forEach(seat -> inspector.readEverywhere(seat, evidence::read));
      } catch (Inspector.SilentException e) {
        evidence.obstacle("after the load: " + e.getMessage());
      }
      canaries.plant(Place.MIDWAY, evidence);
      canaries.plant(Place.LAST, evidence);
    }
  }
}
