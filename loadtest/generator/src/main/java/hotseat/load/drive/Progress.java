package hotseat.load.drive;

import hotseat.load.history.Outcome;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the outcomes of operations, and prints the counts once a second for the parent process.
 */
final class Progress implements AutoCloseable {

  private static final long PERIOD_MS = 1_000;

  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder observed = new LongAdder();
  private final LongAdder notApplied = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final PrintStream out;
  private final Thread printer;

  private Progress(PrintStream out) {
    this.out = out;
    this.printer = Thread.ofPlatform().name("progress").daemon().unstarted(this::printAll);
  }

  static Progress start(PrintStream out) {
    Progress progress = new Progress(out);
    progress.printer.start();
    return progress;
  }

  void count(boolean isCommand, Outcome outcome) {
    switch (outcome) {
      case ACCEPTED -> accepted.increment();
      case OBSERVED -> (isCommand ? refused : observed).increment();
      case NOT_APPLIED -> notApplied.increment();
      case UNKNOWN -> unknown.increment();
    }
  }

  String line() {
    return "progress accepted=%d refused=%d unknown=%d observed=%d notApplied=%d"
        .formatted(accepted.sum(), refused.sum(), unknown.sum(), observed.sum(), notApplied.sum());
  }

  /** Prints the last line, which counts everything. */
  @Override
  public void close() {
    printer.interrupt();
    print();
  }

  private void printAll() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(PERIOD_MS);
        print();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print() {
    out.println(line());
    out.flush();
  }
}
