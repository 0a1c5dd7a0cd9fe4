package hotseat.load.canary;

import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Attempts.Once;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Kind;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import hotseat.load.history.Outcome;
import hotseat.load.history.ShownHold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is planted on one seat: some operations, their audit lines, and what nodes read.
 *
 * <p>All times are milliseconds after the plot's own beginning, on a clock of its own: an operation
 * is invoked and decided at its time, and completes a few milliseconds later.
 */
final class Plot {

  static final int TTL_SECONDS = 1;
  static final long TTL_MS = 1_000L * TTL_SECONDS;
  static final long LASTS_MS = 4;
  static final int NO_KEY = 0;

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final long NANOS_PER_MS = 1_000_000;

  private final String show;
  private final String seat;
  private final int buyer;
  private final long beginNanos;
  private final Instant beginAt;
  private final ChangeTag tags = new ChangeTag();
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> audit = new ArrayList<>();
  private final List<FinalRead> reads = new ArrayList<>();

  /**
   * An empty plot.
   *
   * @param buyer the only one in this plot, and in no other plot of the same place
   */
  Plot(String show, String seat, int buyer, long beginNanos, Instant beginAt) {
    this.show = show;
    this.seat = seat;
    this.buyer = buyer;
    this.beginNanos = beginNanos;
    this.beginAt = beginAt;
  }

  List<Operation> operations() {
    return operations;
  }

  List<String> audit() {
    return audit;
  }

  List<FinalRead> reads() {
    return reads;
  }

  /** A command was accepted, and the audit has it. */
  Plot made(long ms, Kind kind, int key, int of, long version, String status) {
    return acknowledged(ms, kind, key, of, version, status).audited(ms, kind, key, version);
  }

  Plot sold(long ms, int key, long version) {
    return made(ms, Kind.RESERVE, key, NO_KEY, version, "SOLD");
  }

  Plot held(long ms, int key, long version) {
    return made(ms, Kind.HOLD, key, NO_KEY, version, "HELD");
  }

  /** A place in an area that has room for more. */
  Plot placed(long ms, int key, long version) {
    return made(ms, Kind.RESERVE, key, NO_KEY, version, "AVAILABLE");
  }

  /** A command was accepted. This does not add it to the audit. */
  Plot acknowledged(long ms, Kind kind, int key, int of, long version, String status) {
    int code = kind == Kind.HOLD || kind == Kind.RESERVE ? CREATED : OK;
    Optional<Instant> until = kind == Kind.HOLD ? Optional.of(at(ms + TTL_MS)) : Optional.empty();
    Seen seen = new Seen(version, status, tag(key), at(ms), until);
    return asked(ms, kind, key, of, Outcome.ACCEPTED, code, "", Optional.of(seen));
  }

  /** A read returned this. Version 0 has no key. */
  Plot looked(long ms, long version, int key, String status) {
    return looked(ms, ms, version, key, status);
  }

  /** The same, with a time of its own. */
  Plot looked(long ms, long atMs, long version, int key, String status) {
    String tag = key == NO_KEY ? "" : tag(key);
    Seen seen = new Seen(version, status, tag, at(atMs), Optional.empty());
    return asked(ms, Kind.LOOK, NO_KEY, NO_KEY, Outcome.OBSERVED, OK, "", Optional.of(seen));
  }

  /** A read of a sold seat showed the id by which it is sold. */
  Plot leaked(long ms, int key) {
    Seen sold = soldTo(ms, key, 1);
    ShownHold hold = new ShownHold.Another(tags.of(key(key)));
    Seen seen =
        new Seen(
            sold.version(), sold.seatStatus(), sold.changeTag(), sold.at(), Optional.empty(), hold);
    return asked(ms, Kind.LOOK, NO_KEY, NO_KEY, Outcome.OBSERVED, OK, "", Optional.of(seen));
  }

  /**
   * A reserve was refused, or its outcome is unknown; with what the answer says of the seat, if
   * anything.
   */
  Plot refused(long ms, int key, Outcome outcome, int status, String code, Optional<Seen> seen) {
    return asked(ms, Kind.RESERVE, key, NO_KEY, outcome, status, code, seen);
  }

  Seen soldTo(long ms, int key, long version) {
    return new Seen(version, "SOLD", tag(key), at(ms), Optional.empty());
  }

  Plot audited(long ms, Kind kind, int key, long version) {
    String until = kind == Kind.HOLD ? ",\"expiresAt\":\"" + at(ms + TTL_MS) + "\"" : "";
    audit.add(
        """
        {"seat":"%s","version":%d,"changeTag":"%s","kind":"%s","at":"%s"%s}\
        """
            .formatted(seat, version, tag(key), kind, at(ms), until));
    return this;
  }

  /** A line that is not a change. */
  Plot unreadable() {
    audit.add("{\"seat\":\"" + seat + "\"}");
    return this;
  }

  Plot read(long version, OptionalLong sold, OptionalLong capacity) {
    reads.add(new FinalRead(0, show, seat, version, sold, capacity));
    return this;
  }

  private Plot asked(
      long ms,
      Kind kind,
      int key,
      int of,
      Outcome outcome,
      int status,
      String code,
      Optional<Seen> seen) {
    long invoked = beginNanos + ms * NANOS_PER_MS;
    operations.add(
        new Operation(
            kind.isCommand() ? key(key) : new UUID(0, 0),
            kind,
            buyer,
            show,
            seat,
            of == NO_KEY ? Optional.empty() : Optional.of(key(of)),
            kind == Kind.HOLD ? TTL_SECONDS : 0,
            0,
            Once.ONCE,
            invoked,
            invoked,
            invoked + LASTS_MS * NANOS_PER_MS,
            outcome,
            status,
            code,
            false,
            seen,
            ServerTime.NOT_REPORTED));
    return this;
  }

  private Instant at(long ms) {
    return beginAt.plusMillis(ms);
  }

  private String tag(int key) {
    return ChangeTag.text(tags.of(key(key)));
  }

  /** A key of this plot alone. */
  private UUID key(int number) {
    String name = show + " " + seat + " " + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
