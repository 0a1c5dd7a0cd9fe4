package hotseat.load.report;

import java.util.List;

/**
 * What a workload is, for people who see its name for the first time.
 *
 * @param title as a heading
 * @param phrase how a sentence about it begins
 * @param shape who does what
 */
record WorkloadText(String name, String title, String phrase, String shape) {

  private static final List<WorkloadText> KNOWN =
      List.of(
          new WorkloadText(
              "hot-area",
              "One hot key",
              "On one hot key",
              "200 buyers reserve in one standing area, again and again. Every command changes the"
                  + " same key, and everybody can win."),
          new WorkloadText(
              "hot-seat",
              "One seat",
              "On one seat",
              "200 buyers want the same seat: hold, then release, without a pause. Only one can win"
                  + " at a time, the rest are refused."),
          new WorkloadText(
              "hot-set",
              "A few hot seats",
              "On 50 seats with ten hot ones",
              "200 buyers on 50 seats, 80 % of them on ten: hold, then confirm, release or cancel,"
                  + " and looks in between."),
          new WorkloadText(
              "on-sale",
              "The sale begins",
              "When 200 buyers come at once for 50 seats",
              "200 buyers at once, 50 seats, 80 % of the buyers on ten of them, one reserve each;"
                  + " then again with a fresh show."),
          new WorkloadText(
              "spread",
              "No contention",
              "On 10,000 seats that nobody fights for",
              "10,000 seats, all alike: the price of each design without its benefit."),
          new WorkloadText(
              "zipf",
              "Popular seats",
              "On 10,000 seats with a few popular ones",
              "10,000 seats, chosen by Zipf's law with exponent 0.99: a few of them by very many."),
          new WorkloadText(
              "capacity",
              "Capacity",
              "When more and more arrive",
              "Buyers arrive at a rate that rises in steps, whether or not those before them have"
                  + " been answered. Latency counts from when a command should have been sent."),
          new WorkloadText(
              "single-slot",
              "One slot, ten buyers",
              "When ten buyers want one slot",
              "Ten buyers want the only seat of a show at the same moment; then again with a fresh"
                  + " show."),
          new WorkloadText(
              "fcfs-500",
              "A hundred places, 500 buyers",
              "When 500 buyers come at once for a hundred places",
              "First come, first served: each buyer asks once, then again with a fresh show."),
          new WorkloadText(
              "fcfs-1000",
              "A hundred places, 1,000 buyers",
              "When 1,000 buyers come at once for a hundred places",
              "First come, first served: each buyer asks once, then again with a fresh show."),
          new WorkloadText(
              "fcfs-2000",
              "A hundred places, 2,000 buyers",
              "When 2,000 buyers come at once for a hundred places",
              "First come, first served: each buyer asks once, then again with a fresh show."),
          new WorkloadText(
              "hot-ledger",
              "Two hot keys",
              "On two hot keys",
              "A hundred buyers reserve in two standing areas: every command changes one of two rows."),
          new WorkloadText(
              "rebalance",
              "While it breaks",
              "While a part of it is broken",
              "The few hot seats again, while a node is broken on purpose."));

  static WorkloadText of(String name) {
    return KNOWN.stream()
        .filter(text -> text.name.equals(name))
        .findFirst()
        .orElse(new WorkloadText(name, name, "Under " + name, ""));
  }
}
