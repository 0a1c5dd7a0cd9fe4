package hotseat.load.drive;

import static hotseat.load.drive.BuyerRequests.buyer;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import hotseat.load.drive.Turnstile.Arrival;
import hotseat.load.workload.Arrivals.Rate;
import hotseat.load.workload.Schedule;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The buyers of a trial, for each way in which they can arrive. */
final class Crowd {

  private final AtomicInteger arrived = new AtomicInteger();
  private final DriveSettings settings;
  private final Schedule schedule;
  private final BuyerRequests requests;
  private final Supplier<Trial> trial;

  /**
   * Creates the buyers of one trial.
   *
   * @param trial begins later than this is built
   */
  Crowd(DriveSettings settings, Schedule schedule, BuyerRequests requests, Supplier<Trial> trial) {
    this.settings = settings;
    this.schedule = schedule;
    this.requests = requests;
    this.trial = trial;
  }

  /** All at once, each with one operation after the other until time is up. */
  PopulationBuilder closed() {
    return scenario("buyers")
        .exec(this::comes)
        .asLongAs(session -> buyer(session).isBusy() || !trial.get().isOver(), "step", false)
        .on(exec(this::goesOn).exec(requests.attempt()))
        .injectOpen(atOnceUsers(settings.buyers()));
  }

  /** All at once in every round, each with one operation per round. */
  PopulationBuilder inRounds(Consumer<String> createShow) {
    Rounds rounds = new Rounds(settings.buyers(), settings.show(), createShow);
    return scenario("buyers")
        .exec(this::comes)
        .asLongAs(session -> rounds.goOn(), "round", false)
        .on(exec(nextOf(rounds)).exec(doIf(session -> rounds.goOn()).then(oneOperation(rounds))))
        .injectOpen(atOnceUsers(settings.buyers()));
  }

  /** At the given rates, each with one operation. */
  PopulationBuilder open(List<Rate> rates) {
    Turnstile turnstile = new Turnstile(rates);
    return scenario("buyers")
        .exec(session -> enters(session, turnstile))
        .exec(untilItEnds())
        .exec(
            session -> {
              turnstile.leave();
              return session;
            })
        .injectOpen(
            rates.stream()
                .map(rate -> constantUsersPerSec(rate.perSecond()).during(rate.seconds()))
                .toArray(OpenInjectionStep[]::new));
  }

  private Session comes(Session session) {
    int number = arrived.getAndIncrement();
    return BuyerRequests.with(session, buyerOf(number, 0));
  }

  private Session goesOn(Session session) {
    if (!buyer(session).isBusy()) {
      buyer(session).wants(settings.show(), System.nanoTime());
    }
    return session;
  }

  private Session enters(Session session, Turnstile turnstile) {
    Arrival arrival = turnstile.enter();
    int number = (int) (arrival.number() % settings.buyers());
    Buyer buyer = buyerOf(number, arrival.number() / settings.buyers());
    buyer.wants(settings.show(), arrival.intendedNanos());
    if (arrival.isTurnedAway()) {
      buyer.isTurnedAway();
    }
    return BuyerRequests.with(session, buyer);
  }

  private ChainBuilder nextOf(Rounds rounds) {
    return exec(session -> {
          rounds.arrive(() -> trial.get().isOver());
          return session;
        })
        .asLongAs(session -> rounds.isAwaited(buyer(session).steps()), "look", false)
        .on(pause(Rounds.LOOKS_EVERY))
        .pause(session -> rounds.untilStart());
  }

  private ChainBuilder oneOperation(Rounds rounds) {
    return exec(session -> {
          buyer(session).wants(rounds.show(), System.nanoTime());
          return session;
        })
        .exec(untilItEnds());
  }

  private ChainBuilder untilItEnds() {
    return asLongAs(session -> buyer(session).isBusy(), "attempt", false).on(requests.attempt());
  }

  private Buyer buyerOf(int number, long firstStep) {
    Turns turns = Turns.of(settings.workload().manner(), settings.nodes(), number);
    return new Buyer(number, firstStep, schedule, trial.get(), turns);
  }
}
