package hotseat.load.workload;

import hotseat.load.workload.Arrivals.Rounds;
import java.util.List;

/** Published elsewhere: a hundred units, first come, first served. */
final class FirstCome {

  static final List<Workload> ALL = List.of(of(500), of(1_000), of(2_000));

  private FirstCome() {}

  private static Workload of(int buyers) {
    return new Workload(
        "fcfs-" + buyers,
        "a hundred places, and " + buyers + " buyers that want one at the same moment",
        buyers,
        Venue.area("FLOOR", 100),
        Pick.only(),
        Behaviour::reserve,
        new Rounds());
  }
}
