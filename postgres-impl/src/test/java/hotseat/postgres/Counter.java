package hotseat.postgres;

import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent.Counted;
import hotseat.api.Spent.Lasted;
import hotseat.api.Ticker;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** The implementation under test over a box office, with its metrics. */
record Counter(PostgresReservations reservations, RetryMetrics metrics) {

  // As many writers of a row as there are callers: every one of them may lose a race.
  static final int UNBOUNDED = 1_000;

  static final RetrySettings PATIENT =
      new RetrySettings(Duration.ofSeconds(20), 1_000, _ -> 1, UNBOUNDED);

  static Counter of(BoxOffice office) {
    return of(office, PATIENT);
  }

  static Counter of(BoxOffice office, RetrySettings settings) {
    return of(office, settings, Machine.real().ticker());
  }

  static Counter of(BoxOffice office, RetrySettings settings, Ticker ticker) {
    MeterRegistry registry = new SimpleMeterRegistry();
    RetryMetrics metrics = RetryMetrics.in(registry);
    return new Counter(
        new PostgresReservations(office.database(), settings, ticker, metrics), metrics);
  }

  Reply handle(SeatId seat, Command command) {
    return reservations.handle(seat, command);
  }

  /** For calls that must end with a decision. */
  Decision decide(SeatId seat, Command command) {
    return ((Decided) handle(seat, command)).decision();
  }

  Decision read(SeatId seat) {
    return ((Decided) reservations.read(seat)).decision();
  }

  static long attempts(Reply reply) {
    return reply.spent().parts().stream()
        .filter(part -> part.name().equals("attempts"))
        .mapToLong(part -> ((Counted) part).count())
        .sum();
  }

  static Duration lasted(String name, Reply reply) {
    return Duration.ofNanos(
        reply.spent().parts().stream()
            .filter(part -> part.name().equals(name))
            .mapToLong(part -> ((Lasted) part).nanos())
            .sum());
  }
}
