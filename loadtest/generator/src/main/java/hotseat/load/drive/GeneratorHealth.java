package hotseat.load.drive;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Watches the generator itself during the measured time.
 *
 * <p>A thread sleeps for a moment, again and again, and notes how late it wakes up. Buyers are as
 * late as this thread, and their delay is in every latency although no server caused it.
 */
final class GeneratorHealth implements AutoCloseable {

  private static final long NAP_MS = 5;

  // A larger error in a latency would be mistaken for the server's.
  private static final double LAG_MS_P99_MAX = 50;

  // Above it, buyers wait for the generator, so that it is measured instead of the server.
  private static final double CPU_SHARE_MAX = 0.8;

  // Pauses of more than a tenth of the time affect too many of the latencies.
  private static final double GC_SHARE_MAX = 0.1;

  private static final int NAPS_MAX = 1_000_000;

  private final Window window;
  private final Thread watcher;
  private final double[] lagsMs;
  private int lags;
  private Used before = new Used(0, 0, 0);
  private Used after = before;

  private GeneratorHealth(Window window) {
    this.window = window;
    long naps = TimeUnit.NANOSECONDS.toMillis(window.toNanos() - window.fromNanos()) / NAP_MS;
    this.lagsMs = new double[(int) Math.min(naps + 1, NAPS_MAX)];
    this.watcher = Thread.ofPlatform().name("health").daemon().unstarted(this::watch);
  }

  static GeneratorHealth watch(Window window) {
    GeneratorHealth health = new GeneratorHealth(window);
    health.watcher.start();
    return health;
  }

  /** Ends the watch; what was measured until then counts. */
  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Health tell(long stalls, String offending, String failure) {
    double[] sorted = Arrays.copyOf(lagsMs, lags);
    Arrays.sort(sorted);
    double p99 = lags == 0 ? 0 : sorted[(int) (0.99 * (lags - 1))];
    double max = lags == 0 ? 0 : sorted[lags - 1];
    double seconds = Math.max(after.wallSeconds() - before.wallSeconds(), 1e-9);
    double cpuSeconds = after.cpuSeconds() - before.cpuSeconds();
    double cpuShare = cpuSeconds / seconds / Runtime.getRuntime().availableProcessors();
    double gcShare = (after.gcSeconds() - before.gcSeconds()) / seconds;
    List<String> complaints = complaints(p99, cpuShare, gcShare, stalls);
    return new Health(
        complaints.isEmpty(),
        complaints,
        p99,
        max,
        cpuShare,
        gcShare,
        cpuSeconds,
        offending,
        failure);
  }

  static List<String> complaints(double lagMs, double cpuShare, double gcShare, long stalls) {
    List<String> complaints = new ArrayList<>();
    if (lagMs > LAG_MS_P99_MAX) {
      complaints.add(beyond("it was late (p99) by", lagMs, " ms", LAG_MS_P99_MAX));
    }
    if (cpuShare > CPU_SHARE_MAX) {
      complaints.add(beyond("it used", 100 * cpuShare, " % of all cores", 100 * CPU_SHARE_MAX));
    }
    if (gcShare > GC_SHARE_MAX) {
      complaints.add(
          beyond("it collected garbage for", 100 * gcShare, " % of the time", 100 * GC_SHARE_MAX));
    }
    if (stalls > 0) {
      complaints.add("it waited " + stalls + " times for the disk while writing the history");
    }
    return complaints;
  }

  private static String beyond(String what, double value, String unit, double max) {
    return what + " " + Math.round(value) + unit + "; the limit is " + Math.round(max);
  }

  private void watch() {
    try {
      TimeUnit.NANOSECONDS.sleep(window.fromNanos() - System.nanoTime());
      before = Used.now();
      after = before;
      while (!window.isOver(System.nanoTime())) {
        nap();
      }
    } catch (InterruptedException e) {
      // The load has ended early; what was measured until now counts.
      Thread.currentThread().interrupt();
    }
    after = before.wallSeconds() > 0 ? Used.now() : before;
  }

  private void nap() throws InterruptedException {
    long start = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(NAP_MS);
    long late = System.nanoTime() - start - TimeUnit.MILLISECONDS.toNanos(NAP_MS);
    if (lags < lagsMs.length) {
      lagsMs[lags++] = Math.max(0, late) / 1e6;
    }
  }

  /** The resources that this process had used up to a moment. */
  private record Used(double wallSeconds, double cpuSeconds, double gcSeconds) {

    static Used now() {
      double cpu =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
      double gcMs =
          ManagementFactory.getGarbageCollectorMXBeans().stream()
              .mapToLong(GarbageCollectorMXBean::getCollectionTime)
              .sum();
      // Since the start of the process, so that it is never zero or negative.
      double upMs = ManagementFactory.getRuntimeMXBean().getUptime();
      return new Used(upMs / 1e3, cpu / 1e9, gcMs / 1e3);
    }
  }
}
