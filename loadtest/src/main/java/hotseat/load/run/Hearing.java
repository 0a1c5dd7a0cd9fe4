package hotseat.load.run;

import hotseat.load.check.Reconciliation;
import hotseat.load.history.HistoryReader;
import hotseat.load.history.Operation;
import hotseat.load.measure.Figures;
import hotseat.load.measure.TrialFigures;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds what the buyers were told against what the contestant has stored and what each of its nodes
 * believes, when everything has gone quiet.
 *
 * @param obstacle what kept it from being complete
 */
record Hearing(Figures figures, Reconciliation.Result check, Optional<String> obstacle) {

  /**
   * Asks the nodes, and reads the history.
   *
   * @param also sees every operation, too
   */
  static Hearing of(Path history, List<URI> nodes, Consumer<Operation> also) {
    TrialFigures figures = new TrialFigures(HistoryReader.header(history));
    Touched touched = new Touched();
    HistoryReader.read(history, figures.andThen(touched).andThen(also));
    Reconciliation check = new Reconciliation();
    Optional<String> obstacle = inspect(check, touched, nodes, history);
    return new Hearing(figures.figures(), check.result(), obstacle);
  }

  private static Optional<String> inspect(
      Reconciliation check, Touched touched, List<URI> nodes, Path history) {
    try (Inspector inspector = new Inspector(nodes)) {
      touched.shows().forEach(show -> inspector.audit(show, lines -> check.readAudit(show, lines)));
      HistoryReader.read(history, check);
      touched.seats().forEach(seat -> inspector.readEverywhere(seat, check::read));
      return Optional.empty();
    } catch (Inspector.SilentException e) {
      return Optional.of("" + e.getMessage());
    }
  }
}
