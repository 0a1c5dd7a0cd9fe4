package hotseat.load.drive;

import hotseat.load.command.Failure;
import hotseat.load.workload.Arrivals.Closed;
import hotseat.load.workload.Arrivals.Open;
import hotseat.load.workload.Arrivals.Rounds;
import hotseat.load.workload.Schedule;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Optional;

/**
 * Any of the workloads, as a simulation of Gatling: {@code mvn gatling:test
 * -Dhotseat.url=http://…}, or {@link Drive}; see {@link DriveSettings} for what can be said.
 *
 * <p>Gatling decides who comes when, carries the requests and draws its report. What is asked comes
 * from the {@link Schedule}, and what is measured from our own stamps.
 */
public final class BuyerSimulation extends Simulation {

  private final DriveSettings settings = DriveSettings.from(System.getProperties());
  private final Schedule schedule =
      settings.workload().schedule(settings.seed(), settings.buyers());
  private final String scheduleHash = schedule.hash();
  private final Shows shows = new Shows(settings.nodes());
  private volatile Optional<Trial> trial = Optional.empty();

  public BuyerSimulation() {
    setUp(population()).protocols(BuyerRequests.protocol(isOpen()));
  }

  /** The show must be there; in rounds, each of them has its own. */
  @Override
  public void before() {
    if (!isInRounds()) {
      create(settings.show());
    }
  }

  @Override
  public void after() {
    shows.close();
    trial().close();
  }

  private PopulationBuilder population() {
    BuyerRequests requests = new BuyerRequests(settings.timeoutMs());
    Crowd crowd = new Crowd(settings, schedule, requests, this::trial);
    return switch (settings.workload().arrivals()) {
      case Closed() -> crowd.closed();
      case Rounds() -> crowd.inRounds(this::create);
      case Open open ->
          crowd.open(open.rates(settings.warmUpSeconds(), settings.measuredSeconds()));
    };
  }

  private void create(String show) {
    try {
      shows.create(show, settings.workload().venue().layoutJson());
    } catch (Failure e) {
      String why = "" + e.getMessage();
      trial.ifPresentOrElse(running -> running.offends(why), () -> Trial.neverBegan(settings, why));
      throw e;
    }
  }

  private boolean isOpen() {
    return settings.workload().arrivals() instanceof Open;
  }

  private boolean isInRounds() {
    return settings.workload().arrivals() instanceof Rounds;
  }

  /** The time begins when the first buyer comes: on a busy machine that can be much later. */
  private Trial trial() {
    return trial.orElseGet(this::start);
  }

  private synchronized Trial start() {
    Trial started = trial.orElseGet(() -> Trial.start(settings, scheduleHash));
    trial = Optional.of(started);
    return started;
  }
}
