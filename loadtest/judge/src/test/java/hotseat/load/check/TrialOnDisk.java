package hotseat.load.check;

import hotseat.load.canary.Canaries;
import hotseat.load.canary.Place;
import hotseat.load.evidence.EvidenceWriter;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Header;
import hotseat.load.history.HistoryWriter;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A small trial in its files: a seat is sold to buyer 1, and buyer 2 reads it afterwards. */
public final class TrialOnDisk {

  private static final UUID KEY = new UUID(7, 7);
  private static final String TAG = ChangeTag.text(new ChangeTag().of(KEY));
  private static final long MS = 1_000_000;

  private final Path directory;
  private final long beganNanos = System.nanoTime();
  private final Instant beganAt = Instant.now();
  private long versionAtLast = 1;
  private final Set<Place> planted = EnumSet.allOf(Place.class);

  public TrialOnDisk(Path directory) {
    this.directory = directory;
  }

  /** Buyer 2 reads the state before the sale. */
  public TrialOnDisk staleAtLast() {
    versionAtLast = 0;
    return this;
  }

  TrialOnDisk without(Place place) {
    planted.remove(place);
    return this;
  }

  public Path history() {
    return directory.resolve(StoredTrial.HISTORY);
  }

  Path evidence() {
    return directory.resolve(StoredTrial.EVIDENCE);
  }

  public TrialOnDisk writeHistory() {
    Canaries canaries = Canaries.of(header());
    try (HistoryWriter history = HistoryWriter.open(history(), header())) {
      history.write(
          operation(
              Kind.RESERVE,
              1,
              1,
              Outcome.ACCEPTED,
              201,
              new Seen(1, "SOLD", TAG, at(2), Optional.empty())));
      history.write(operation(Kind.LOOK, 2, 10, Outcome.OBSERVED, 200, look()));
      planted.forEach(place -> canaries.plant(place, history));
    }
    return this;
  }

  private Header header() {
    return new Header(
        "hot-seat",
        "test",
        1,
        42,
        "",
        2,
        List.of("http://127.0.0.1:1"),
        beganNanos,
        beganNanos + 60_000 * MS,
        Map.of(),
        Canaries.SET);
  }

  public TrialOnDisk writeEvidence(String... obstacles) {
    try (EvidenceWriter evidence = EvidenceWriter.open(evidence(), Duration.ZERO)) {
      evidence.audit(
          "s",
          List.of(
                  """
                  {"seat":"A-1","version":1,"changeTag":"%s","kind":"RESERVE","at":"%s"}\
                  """
                      .formatted(TAG, at(2)))
              .iterator());
      evidence.read(new FinalRead(0, "s", "A-1", 1, OptionalLong.empty(), OptionalLong.empty()));
      List.of(obstacles).forEach(evidence::obstacle);
      Canaries.of(header()).plantAll(evidence);
    }
    return this;
  }

  private Seen look() {
    return versionAtLast == 0
        ? new Seen(0, "AVAILABLE", "", at(11), Optional.empty())
        : new Seen(1, "SOLD", TAG, at(11), Optional.empty());
  }

  private Instant at(long ms) {
    return beganAt.plusMillis(ms);
  }

  /** An operation that takes four milliseconds. */
  private Operation operation(
      Kind kind, int buyer, long fromMs, Outcome outcome, int status, Seen seen) {
    long invoked = beganNanos + fromMs * MS;
    return new Operation(
        kind == Kind.LOOK ? new UUID(0, 1) : KEY,
        kind,
        buyer,
        "s",
        "A-1",
        Optional.empty(),
        0,
        0,
        Once.ONCE,
        invoked,
        invoked,
        invoked + 4 * MS,
        outcome,
        status,
        "",
        false,
        Optional.of(seen),
        ServerTime.NOT_REPORTED);
  }
}
