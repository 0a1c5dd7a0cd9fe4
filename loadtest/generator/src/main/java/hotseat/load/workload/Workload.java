package hotseat.load.workload;

/**
 * A kind of load for the contestants.
 *
 * @param name on the command line and in reports, such as {@code hot-area}
 * @param about a description in one line
 * @param buyers how many there are by default
 */
public record Workload(
    String name,
    String about,
    int buyers,
    Venue venue,
    Pick pick,
    Behaviour behaviour,
    Arrivals arrivals,
    Manner manner) {

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

  /** The same load by steady buyers. */
  Workload steady(String otherName, String otherAbout) {
    return new Workload(
        otherName, otherAbout, buyers, venue, pick, behaviour, arrivals, Manner.STEADY);
  }

  /** The same workload with at most this many buyers. */
  public Workload withAtMost(int buyersMax) {
    return new Workload(
        name, about, Math.min(buyers, buyersMax), venue, pick, behaviour, arrivals, manner);
  }

  public Schedule schedule(long seed, int buyers) {
    return new Schedule(this, seed, buyers);
  }

  @Override
  public String toString() {
    return name;
  }
}
