package hotseat.load.measure;

import hotseat.load.report.Summary.LatencyMs;
import hotseat.load.report.Summary.SeatFigures;
import hotseat.load.report.Summary.Second;
import java.util.List;
import java.util.Map;

/**
 * What a trial's history says about its measured window. What is per accepted change is 0 where
 * nothing was accepted.
 *
 * @param seconds length of the window
 * @param refused commands that were decided with a no
 * @param observed looks
 * @param attemptsPerAccepted of optimistic locking where the server tells them, otherwise of the
 *     client
 * @param batchSize changes that shared a write, as a change saw it; 0 where there is no such thing
 * @param fairness Jain's index of the accepted changes over all buyers
 * @param serverMicrosPerAccepted where the time of an accepted change went; the rest is what the
 *     server does not tell: the network, the HTTP edge, earlier attempts, and waiting to be sent
 * @param seats the hottest, in order
 */
public record Figures(
    double seconds,
    long accepted,
    long refused,
    long observed,
    long unknown,
    long notApplied,
    LatencyMs latencyMs,
    double attemptsPerAccepted,
    double batchSize,
    double fairness,
    Map<String, Double> serverMicrosPerAccepted,
    List<Second> timeline,
    List<SeatFigures> seats) {

  public double acceptedPerSecond() {
    return perSecond(accepted);
  }

  public double refusedPerSecond() {
    return perSecond(refused);
  }

  private double perSecond(long count) {
    return seconds > 0 ? count / seconds : 0;
  }
}
