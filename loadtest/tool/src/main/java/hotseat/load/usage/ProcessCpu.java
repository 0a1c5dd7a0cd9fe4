package hotseat.load.usage;

import java.time.Duration;
import java.util.stream.Stream;

/** CPU time of processes in seconds, as the operating system accounts it. */
public final class ProcessCpu {

  private ProcessCpu() {}

  public static double of(long pid) {
    return ProcessHandle.of(pid).stream().mapToDouble(ProcessCpu::seconds).sum();
  }

  /** Of a process and all its descendants that still run. */
  public static double ofFamily(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .mapToDouble(ProcessCpu::seconds)
        .sum();
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }
}
