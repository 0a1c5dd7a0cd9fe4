package hotseat.load.report;

import java.util.Map;

/**
 * The performance of a contestant in the sample run.
 *
 * @param tail by which factor each further nine is slower
 */
record Pace(
    double perSecond,
    double refusedPerAccepted,
    double medianMs,
    double tail,
    double cpuMicros,
    boolean stalls,
    Map<String, Double> serverMicros) {

  static Pace of(String workload, String contestant) {
    double heat = workload.equals("hot-area") ? 1 : workload.equals("hot-seat") ? 0.2 : 1.4;
    double refused = workload.equals("hot-area") ? 0 : workload.equals("hot-seat") ? 40 : 2.5;
    return switch (contestant) {
      case "actor" ->
          new Pace(
              8_100 * heat,
              refused,
              3.1,
              1.5,
              110,
              false,
              Map.of("mailbox", 1_900.0, "write", 1_050.0, "hop", 0.0, "rest", 260.0));
      case "postgres" ->
          new Pace(
              533 * heat,
              refused,
              210,
              2.1,
              1_720,
              true,
              Map.of("pool", 91_000.0, "sql", 42_000.0, "backoff", 140_000.0, "rest", 900.0));
      default -> new Pace(13_000 * heat, refused, 1.8, 1.4, 70, false, Map.of("rest", 180.0));
    };
  }
}
