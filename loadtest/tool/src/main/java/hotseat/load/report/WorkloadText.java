package hotseat.load.report;

import java.util.List;

/**
 * Explains a workload to people who see its name for the first time.
 *
 * @param title as a heading
 * @param phrase the beginning of a sentence about it
 * @param shape what the buyers do
 */
record WorkloadText(String name, String title, String phrase, String shape) {

  private static final List<WorkloadText> KNOWN =
      List.of(
          new WorkloadText(
              "hot-area",
              "One hot key",
              "On one hot key",
              "200 buyers reserve in one standing area, again and again. Every command changes the"
                  + " same key, and every buyer can succeed."),
          new WorkloadText(
              "hot-seat",
              "One seat",
              "On one seat",
              "200 buyers want the same seat: hold, then release, without a pause. One buyer at a"
                  + " time succeeds, the rest are refused."),
          new WorkloadText(
              "hot-set",
              "A few hot seats",
              "On 50 seats with ten hot ones",
              "200 buyers on 50 seats, 80 % of them on ten: hold, then confirm, release or cancel,"
                  + " with reads in between."),
          new WorkloadText(
              "on-sale",
              "The sale opens",
              "With 200 buyers at once for 50 seats",
              "200 buyers at once, 50 seats, 80 % of the buyers on ten of them, one reserve each;"
                  + " then again with a new show."),
          new WorkloadText(
              "spread",
              "No contention",
              "On 10,000 seats without contention",
              "10,000 seats, all equally popular: the cost of each design without its benefit."),
          new WorkloadText(
              "zipf",
              "Popular seats",
              "On 10,000 seats with a few popular ones",
              "10,000 seats, chosen by Zipf's law with exponent 0.99: a few are very popular."),
          new WorkloadText(
              "capacity",
              "Capacity",
              "With more and more buyers arriving",
              "Buyers arrive at a rate that rises in steps, whether or not earlier buyers have been"
                  + " answered. Latency counts from when a command should have been sent."),
          new WorkloadText(
              "single-slot",
              "One slot, ten buyers",
              "When ten buyers want one slot",
              "Ten buyers want the only seat of a show at the same moment; then again with a new"
                  + " show."),
          new WorkloadText(
              "fcfs-500",
              "A hundred places, 500 buyers",
              "With 500 buyers at once for a hundred places",
              "First come, first served: each buyer reserves once, then again with a new show."),
          new WorkloadText(
              "fcfs-1000",
              "A hundred places, 1,000 buyers",
              "With 1,000 buyers at once for a hundred places",
              "First come, first served: each buyer reserves once, then again with a new show."),
          new WorkloadText(
              "fcfs-2000",
              "A hundred places, 2,000 buyers",
              "With 2,000 buyers at once for a hundred places",
              "First come, first served: each buyer reserves once, then again with a new show."),
          new WorkloadText(
              "hot-ledger",
              "Two hot keys",
              "On two hot keys",
              "A hundred buyers reserve in two standing areas: every command changes one of two rows."),
          new WorkloadText(
              "rebalance",
              "Under a fault",
              "Under a fault",
              "The few hot seats again, while a fault is injected."));

  static WorkloadText of(String name) {
    return KNOWN.stream()
        .filter(text -> text.name.equals(name))
        .findFirst()
        .orElse(new WorkloadText(name, name, "Under " + name, ""));
  }
}
