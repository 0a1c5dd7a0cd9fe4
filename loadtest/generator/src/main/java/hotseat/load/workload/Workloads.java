package hotseat.load.workload;

import hotseat.load.failure.NearestName;
import hotseat.load.failure.WrongUsage;
import hotseat.load.workload.Arrivals.Closed;
import hotseat.load.workload.Arrivals.Open;
import hotseat.load.workload.Arrivals.Rounds;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of workloads. */
public final class Workloads {

  static final int BUYERS = 200;
  private static final int MANY = 10_000;

  // The largest capacity that is allowed: no run sells it out.
  private static final int AREA = 10_000_000;

  public static final Workload HOT_AREA =
      new Workload(
          "hot-area",
          "every command changes the same key, and every buyer can succeed",
          BUYERS,
          Venue.area("FLOOR", AREA),
          Pick.only(),
          Behaviour::reserve,
          new Closed());

  public static final Workload HOT_SEAT =
      new Workload(
          "hot-seat",
          "one seat, held and released: one buyer succeeds, the rest are refused",
          BUYERS,
          Venue.rows(1, 1),
          Pick.only(),
          Behaviour::holdAndRelease,
          new Closed());

  public static final Workload HOT_SET =
      new Workload(
          "hot-set",
          "50 seats, 80 % of the requests for 10 of them, with reads and commands of every kind",
          BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::comeAndGo,
          new Closed());

  public static final Workload ON_SALE =
      new Workload(
          "on-sale",
          "the sale opens: all buyers want one of 50 seats at once, 80 % of them one of 10",
          BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::reserve,
          new Rounds());

  public static final Workload SPREAD =
      new Workload(
          "spread",
          "10,000 seats, all alike: no contention",
          BUYERS,
          Venue.rows(100, 100),
          Pick.uniform(MANY),
          Behaviour::comeAndGo,
          new Closed());

  public static final Workload ZIPF =
      new Workload(
          "zipf",
          "10,000 seats, some of them far more popular than others",
          BUYERS,
          Venue.rows(100, 100),
          Pick.zipf(MANY, 0.99),
          Behaviour::comeAndGo,
          new Closed());

  public static final Workload CAPACITY =
      new Workload(
          "capacity",
          "buyers of one key arrive faster and faster, and do not wait for each other",
          BUYERS,
          Venue.area("FLOOR", AREA),
          Pick.only(),
          Behaviour::reserve,
          // From a rate that any server can take to one that this machine cannot: 17 times as much.
          new Open(250, 1.5, 8));

  /** Published elsewhere: ten clients compete for one slot, a thousand times. */
  public static final Workload SINGLE_SLOT =
      new Workload(
          "single-slot",
          "ten buyers want the only seat of a show, show after show",
          10,
          Venue.rows(1, 1),
          Pick.only(),
          Behaviour::reserve,
          new Rounds());

  /** Published elsewhere: transfers that all meet in two rows. */
  public static final Workload HOT_LEDGER =
      new Workload(
          "hot-ledger",
          "a hundred buyers change two keys, and every buyer can succeed",
          100,
          Venue.areas(List.of("LEFT", "RIGHT"), AREA),
          Pick.uniform(2),
          Behaviour::reserve,
          new Closed());

  /** {@link #HOT_SET} under a fault: a seat that stalls must not hide the others. */
  public static final Workload REBALANCE =
      HOT_SET.steady(
          "rebalance", "50 seats, 80 % of the buyers at 10 of them, while a fault is injected");

  private static final List<Workload> ALL =
      Stream.of(
              List.of(HOT_AREA, HOT_SEAT, HOT_SET, ON_SALE, SPREAD, ZIPF, CAPACITY, SINGLE_SLOT),
              FirstCome.ALL,
              List.of(HOT_LEDGER, REBALANCE),
              Probes.ALL)
          .flatMap(List::stream)
          .toList();

  private Workloads() {}

  /**
   * Finds a workload by its name on the command line.
   *
   * @throws WrongUsage with the nearest name, if there is none of this name
   */
  public static Workload named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("workload", name, names())));
  }

  public static List<String> names() {
    return ALL.stream().map(Workload::name).toList();
  }

  public static List<Workload> all() {
    return ALL;
  }
}
