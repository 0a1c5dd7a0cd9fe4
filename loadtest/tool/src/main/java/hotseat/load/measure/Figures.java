package hotseat.load.measure;

import hotseat.load.summary.Summary.LatencyMs;
import hotseat.load.summary.Summary.SeatFigures;
import hotseat.load.summary.Summary.Second;
import java.util.List;
import java.util.Map;

/**
 * The figures of the measured window of a trial, from its history. A figure per accepted change is
 * 0 if none was accepted.
 *
 * @param seconds length of the window
 * @param refused commands that the rules refused
 * @param observed reads
 * @param attemptsPerAccepted of optimistic locking if the server reports them, otherwise of the
 *     client
 * @param batchSize changes that shared a write, as a change saw it; 0 without batches
 * @param fairness Jain's index of the accepted changes over all buyers
 * @param serverMicrosPerAccepted where the time of an accepted change went; the rest is what the
 *     server does not report: the network, the HTTP edge, earlier attempts, and waiting to be sent
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
