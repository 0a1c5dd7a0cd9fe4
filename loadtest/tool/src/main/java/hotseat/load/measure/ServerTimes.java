package hotseat.load.measure;

import hotseat.load.history.Operation.ServerTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the time of accepted changes went, as far as the server reports it. */
final class ServerTimes {

  private long changes;
  private long pool;
  private long sql;
  private long backoff;
  private long mailbox;
  private long write;
  private long hop;
  private long latency;
  private long batched;
  private long batches;

  void add(ServerTime reported, long latencyMicros) {
    changes++;
    pool += reported.pool();
    sql += reported.sql();
    backoff += reported.backoff();
    mailbox += reported.mailbox();
    write += reported.write();
    hop += reported.hop();
    latency += latencyMicros;
    batched += reported.batch() > 0 ? 1 : 0;
    batches += reported.batch();
  }

  /** By name, in the order in which a request passes them. */
  Map<String, Double> meanMicros() {
    Map<String, Double> micros = new LinkedHashMap<>();
    micros.put("hop", mean(hop));
    micros.put("mailbox", mean(mailbox));
    micros.put("write", mean(write));
    micros.put("pool", mean(pool));
    micros.put("sql", mean(sql));
    micros.put("backoff", mean(backoff));
    // Two clocks: the server may report some microseconds more than the client waited.
    micros.put("rest", mean(Math.max(0, latency - pool - sql - backoff - mailbox - write - hop)));
    return micros;
  }

  private double mean(long micros) {
    return changes == 0 ? 0 : (double) micros / changes;
  }

  /** Only of the changes for which the server reported a batch. */
  double batchSize() {
    return batched == 0 ? 0 : (double) batches / batched;
  }
}
