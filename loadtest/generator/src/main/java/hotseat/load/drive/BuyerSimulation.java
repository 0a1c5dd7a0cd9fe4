package hotseat.load.drive;

import hotseat.load.failure.Failure;
import hotseat.load.workload.Arrivals.Closed;
import hotseat.load.workload.Arrivals.Open;
import hotseat.load.workload.Arrivals.Rounds;
import hotseat.load.workload.Schedule;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Optional;

/**
 * Any of the workloads as a Gatling simulation: {@code mvn gatling:test -Dhotseat.url=http://…}, or
 * {@link Drive}; see {@link DriveSettings} for the settings.
 *
 * <p>Gatling decides when buyers arrive, sends the requests and draws its report. The {@link
 * Schedule} decides what they request, and the measurements come from our own timestamps.
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

  /** Creates the show; in rounds, each round creates its own. */
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

  /** Starts the trial when the first buyer arrives, which can be much later on a busy machine. */
  private Trial trial() {
    return trial.orElseGet(this::start);
  }

  private synchronized Trial start() {
    Trial started = trial.orElseGet(() -> Trial.start(settings, scheduleHash));
    trial = Optional.of(started);
    return started;
  }
}
