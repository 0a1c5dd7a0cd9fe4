package hotseat.load.fault.scenario;

import hotseat.load.fault.observation.Observed;
import hotseat.load.fault.observation.Theory;
import hotseat.load.summary.Fault.Recovery;
import java.util.OptionalInt;

/** How long a recovery should take, compared with how long it took. */
public sealed interface Expectation {

  Recovery in(Observed observed);

  /** No concerned seat is without an answer for longer than this. */
  record Pause(long ms, String why) implements Expectation {
    @Override
    public Recovery in(Observed observed) {
      double measured =
          observed.concerned().stream()
              .mapToInt(seat -> seat.longestGap(observed.brokenMs()).ms())
              .max()
              .orElse(0);
      return new Recovery("longest pause of a seat", measured, ms, why);
    }
  }

  /** The cluster gives away the seats of a silent node after the sum of its own settings. */
  record Failover() implements Expectation {
    @Override
    public Recovery in(Observed observed) {
      double measured =
          observed.concerned().stream()
              .mapToInt(seat -> seat.longestGap(observed.brokenMs()).toMs())
              .map(endMs -> endMs - observed.brokenMs())
              .max()
              .orElse(0);
      Theory theory = observed.watch().failover();
      return new Recovery("until every seat answers again", measured, theory.sumMs(), theory.sum());
    }
  }

  /** The first change is accepted within this time after the last repair. */
  record AfterHeal(long ms, String why) implements Expectation {
    @Override
    public Recovery in(Observed observed) {
      int healed = observed.healedMs();
      OptionalInt accepted = observed.tally().acceptedAfter(healed);
      double measured = accepted.orElse(observed.tally().clock().lengthMs()) - (double) healed;
      return new Recovery("first accepted change after the repair", measured, ms, why);
    }
  }
}
