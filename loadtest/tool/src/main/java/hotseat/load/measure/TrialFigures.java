package hotseat.load.measure;

import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.summary.Summary.LatencyMs;
import java.util.function.Consumer;

/**
 * Computes the figures of a trial from its operations, one after the other, and keeps none of them.
 *
 * <p>An operation counts if it <em>completed</em> in the measured window. So the rate is what came
 * out in a known time, whenever it was requested. Counting what began in the window would have to
 * wait for the last of it. A stall at the end would either be cut off, which hides the slowest
 * operations, or be reported for a time that is no longer measured. An operation that began in the
 * warm-up and was stuck until the window is slow in the window, where it was seen.
 *
 * <p>Latency counts from when the operation should have been sent: a stall cannot hide behind the
 * requests that it kept from being sent.
 */
public final class TrialFigures implements Consumer<Operation> {

  private static final long NANOS_PER_MICRO = 1_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final long fromNanos;
  private final long toNanos;
  private final Timeline timeline;
  private final Latencies accepted = new Latencies();
  private final Latencies refused = new Latencies();
  private final Shares shares;
  private final Seats seats = new Seats();
  private final ServerTimes serverTimes = new ServerTimes();
  private long observed;
  private long unknown;
  private long notApplied;
  private long attempts;

  public TrialFigures(Header header) {
    this.fromNanos = header.measuredFromNanos();
    this.toNanos = header.measuredToNanos();
    this.timeline = new Timeline(fromNanos, toNanos);
    this.shares = new Shares(header.buyers());
  }

  @Override
  public void accept(Operation operation) {
    long completed = operation.completedNanos();
    if (completed < fromNanos || completed >= toNanos) {
      return;
    }
    timeline.add(operation);
    switch (operation.outcome()) {
      case ACCEPTED -> addAccepted(operation);
      case OBSERVED -> addObserved(operation);
      case NOT_APPLIED -> notApplied++;
      case UNKNOWN -> unknown++;
    }
  }

  private void addAccepted(Operation operation) {
    ServerTime reported = operation.serverTime();
    long latencyMicros = latencyMicros(operation);
    accepted.add(latencyMicros);
    serverTimes.add(reported, latencyMicros);
    shares.add(operation.buyer());
    int ownAttempts = reported.attempts() > 0 ? reported.attempts() : operation.attempts().count();
    attempts += ownAttempts;
    seats.addAccepted(operation, ownAttempts);
  }

  private void addObserved(Operation operation) {
    if (operation.kind().isCommand()) {
      refused.add(latencyMicros(operation));
      seats.addRefused(operation);
    } else {
      observed++;
    }
  }

  private static long latencyMicros(Operation operation) {
    return (operation.completedNanos() - operation.intendedNanos()) / NANOS_PER_MICRO;
  }

  /** The figures so far. */
  public Figures figures() {
    return new Figures(
        (toNanos - fromNanos) / NANOS_PER_SECOND,
        accepted.count(),
        refused.count(),
        observed,
        unknown,
        notApplied,
        new LatencyMs(accepted.percentiles(), refused.percentiles()),
        accepted.count() == 0 ? 0 : (double) attempts / accepted.count(),
        serverTimes.batchSize(),
        shares.jainIndex(),
        serverTimes.meanMicros(),
        timeline.seconds(),
        seats.hottest());
  }
}
