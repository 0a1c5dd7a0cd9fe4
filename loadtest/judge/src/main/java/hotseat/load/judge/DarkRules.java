package hotseat.load.judge;

import hotseat.load.judge.clock.EpochNanos;
import hotseat.model.Change;
import hotseat.model.Command;
import hotseat.model.Decision.Accepted;
import hotseat.model.Seat;
import hotseat.model.Seat.Held;
import hotseat.model.SeatRules;
import java.time.Instant;
import java.util.Optional;

/**
 * Which command may have made a dark version of a seat, and the seat that it leaves: what the rules
 * of seats allow, and what agrees with every answer.
 *
 * <p>The time at which a dark command took effect is not known. The earliest possible time is
 * assumed, and for a dark hold the earliest end that the answers which saw it alive allow. That
 * leaves the most room for what comes after it.
 */
final class DarkRules {

  private final Chain chain;
  private final Versions versions;
  private final ShownVersions seen;
  private final Model model;
  private final long[] deadlines;

  DarkRules(Chain chain, Versions versions, ShownVersions seen) {
    this.chain = chain;
    this.versions = versions;
    this.seen = seen;
    this.model = new Model(versions);
    this.deadlines = seen.deadlines();
  }

  /** In an area all sales are alike, so trying the earliest one is enough. */
  Object whatMatters(UnknownCommand candidate) {
    return chain.isArea() ? candidate.operation().kind() : candidate;
  }

  /**
   * Whether it was sent in time, was not refused at this version or a later one, and agrees with
   * the tags that answers show.
   */
  boolean fits(long version, UnknownCommand candidate) {
    return candidate.operation().effectFromNanos() <= deadlines[(int) version]
        && candidate.operation().seen().stream().allMatch(last -> last.version() < version)
        && seen.mayHaveMade(version, candidate.tag());
  }

  /** The seat after this command, at the earliest time at which the rules allow it. */
  Optional<Seat> after(long version, Seat seat, UnknownCommand candidate) {
    Command command = Model.command(candidate.operation());
    boolean hasRunOut = seen.freeNanos(version - 1) != ShownVersions.NONE;
    Optional<Accepted> accepted =
        hasRunOut && seat.state() instanceof Held
            ? Optional.empty()
            : accepted(seat, command, seat.changedAt());
    if (accepted.isEmpty() && seat.state() instanceof Held held) {
      accepted = accepted(seat, command, held.expiresAt());
    }
    return accepted.flatMap(it -> lasting(version, it, command));
  }

  private static Optional<Accepted> accepted(Seat seat, Command command, Instant at) {
    return SeatRules.decide(seat, command, at) instanceof Accepted accepted
        ? Optional.of(accepted)
        : Optional.empty();
  }

  /** Gives a hold the earliest end that agrees with the answers that saw it, if there is one. */
  private Optional<Seat> lasting(long version, Accepted accepted, Command command) {
    Seat after = accepted.after();
    if (!(command instanceof Command.Hold hold && after.state() instanceof Held held)) {
      return Optional.of(after)
          .filter(seat -> EpochNanos.of(seat.changedAt()) <= seen.atNanos(version));
    }
    long end = Math.max(EpochNanos.of(held.expiresAt()), seen.aliveNanos(version) + 1);
    Held lasting = new Held(held.holdId(), held.buyer(), EpochNanos.instant(end));
    Instant began = EpochNanos.instant(end - hold.ttl().toNanos());
    return end > latestEnd(version, hold)
        ? Optional.empty()
        : Optional.of(new Seat(lasting, after.version(), after.changedBy(), began));
  }

  /** A hold ends by the time an answer saw it expired, and starts by the time one first saw it. */
  private long latestEnd(long version, Command.Hold hold) {
    long firstAt = seen.atNanos(version);
    return firstAt == ShownVersions.NONE
        ? Versions.NO_EXPIRY
        : Math.min(seen.freeNanos(version), firstAt + hold.ttl().toNanos());
  }

  /** Whether this known change can follow. */
  boolean allows(Seat seat, int row) {
    Instant at = EpochNanos.instant(versions.atNanos(row));
    Optional<Accepted> accepted = accepted(seat, model.command(row), at);
    return accepted.map(Accepted::change).map(Change::at).filter(at::equals).isPresent();
  }
}
