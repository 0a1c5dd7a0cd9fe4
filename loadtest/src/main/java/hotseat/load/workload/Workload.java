package hotseat.load.workload;

import hotseat.load.command.NearestName;
import hotseat.load.command.WrongUsage;
import hotseat.load.workload.Arrivals.Closed;
import hotseat.load.workload.Arrivals.Open;
import hotseat.load.workload.Arrivals.Rounds;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of load that a contestant is put under. */
public final class Workload {

  static final int BUYERS = 200;
  private static final int MANY = 10_000;

  // The largest there may be: no run sells it out.
  private static final int AREA = 10_000_000;

  public static final Workload HOT_AREA =
      new Workload(
          "hot-area",
          "every command changes the same key, and everybody can win",
          BUYERS,
          Venue.area("FLOOR", AREA),
          Pick.only(),
          Behaviour::reserve,
          new Closed());

  public static final Workload HOT_SEAT =
      new Workload(
          "hot-seat",
          "one seat, held and released: only one can win, the rest are refused",
          BUYERS,
          Venue.rows(1, 1),
          Pick.only(),
          Behaviour::holdAndRelease,
          new Closed());

  public static final Workload HOT_SET =
      new Workload(
          "hot-set",
          "50 seats, 80 % of the wishes for 10 of them, and everything one can do with a seat",
          BUYERS,
          Venue.rows(5, 10),
          Pick.hot(0.8, 10, 50),
          Behaviour::comeAndGo,
          new Closed());

  public static final Workload ON_SALE =
      new Workload(
          "on-sale",
          "the doors open: everybody wants one of 50 seats at once, 80 % of them one of 10",
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
          "10,000 seats, some of them much more wanted than others",
          BUYERS,
          Venue.rows(100, 100),
          Pick.zipf(MANY, 0.99),
          Behaviour::comeAndGo,
          new Closed());

  public static final Workload CAPACITY =
      new Workload(
          "capacity",
          "buyers of one key come faster and faster, and do not wait for each other",
          BUYERS,
          Venue.area("FLOOR", AREA),
          Pick.only(),
          Behaviour::reserve,
          // From what any server can do, to beyond what this machine can: 17 times as much.
          new Open(250, 1.5, 8));

  /** Published elsewhere: ten clients want one slot, a thousand times. */
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
          "a hundred buyers change two keys, and everybody can win",
          100,
          Venue.areas(List.of("LEFT", "RIGHT"), AREA),
          Pick.uniform(2),
          Behaviour::reserve,
          new Closed());

  /** {@link #HOT_SET} while something is broken: a stall of one must not hide the others. */
  public static final Workload REBALANCE =
      HOT_SET.steady(
          "rebalance", "50 seats, 80 % of the buyers at 10 of them, while something is broken");

  private static final List<Workload> ALL =
      Stream.of(
              List.of(HOT_AREA, HOT_SEAT, HOT_SET, ON_SALE, SPREAD, ZIPF, CAPACITY, SINGLE_SLOT),
              FirstCome.ALL,
              List.of(HOT_LEDGER, REBALANCE),
              Probes.ALL)
          .flatMap(List::stream)
          .toList();

  private final String name;
  private final String about;
  private final int buyers;
  private final Venue venue;
  private final Pick pick;
  private final Behaviour behaviour;
  private final Arrivals arrivals;
  private final Manner manner;

  Workload(
      String name,
      String about,
      int buyers,
      Venue venue,
      Pick pick,
      Behaviour behaviour,
      Arrivals arrivals) {
    this(name, about, buyers, venue, pick, behaviour, arrivals, Manner.RESTLESS);
  }

  private Workload(
      String name,
      String about,
      int buyers,
      Venue venue,
      Pick pick,
      Behaviour behaviour,
      Arrivals arrivals,
      Manner manner) {
    this.name = name;
    this.about = about;
    this.buyers = buyers;
    this.venue = venue;
    this.pick = pick;
    this.behaviour = behaviour;
    this.arrivals = arrivals;
    this.manner = manner;
  }

  private Workload steady(String otherName, String otherAbout) {
    return new Workload(
        otherName, otherAbout, buyers, venue, pick, behaviour, arrivals, Manner.STEADY);
  }

  /** The same with no more buyers than this. */
  public Workload withAtMost(int buyersMax) {
    return new Workload(
        name, about, Math.min(buyers, buyersMax), venue, pick, behaviour, arrivals, manner);
  }

  /**
   * Finds a workload by the name that the command line has for it.
   *
   * @throws WrongUsage with the nearest names, if there is none of this name
   */
  public static Workload named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongUsage(NearestName.unknown("workload", name, names())));
  }

  public static List<String> names() {
    return all().stream().map(Workload::name).toList();
  }

  public static List<Workload> all() {
    return ALL;
  }

  /** What the command line and the reports call it, such as {@code hot-area}. */
  public String name() {
    return name;
  }

  /** One line for people. */
  public String about() {
    return about;
  }

  public Venue venue() {
    return venue;
  }

  /** How many there are unless somebody says otherwise. */
  public int buyers() {
    return buyers;
  }

  public Arrivals arrivals() {
    return arrivals;
  }

  public Manner manner() {
    return manner;
  }

  public Schedule schedule(long seed, int buyers) {
    return new Schedule(this, seed, buyers);
  }

  Pick pick() {
    return pick;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  @Override
  public String toString() {
    return name;
  }
}
