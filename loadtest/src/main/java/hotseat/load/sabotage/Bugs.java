package hotseat.load.sabotage;

import hotseat.load.sabotage.Means.Break;
import hotseat.load.sabotage.Means.Load;
import hotseat.load.serve.Contestant;
import hotseat.load.workload.Workload;
import java.util.List;

/** All seeded bugs there are. */
final class Bugs {

  private static final List<Contestant> POSTGRES = List.of(Contestant.POSTGRES);
  private static final List<Contestant> ACTOR = List.of(Contestant.ACTOR);
  private static final List<Contestant> BOTH = List.of(Contestant.POSTGRES, Contestant.ACTOR);

  private static final Means HOT_SET = new Load(Workload.HOT_SET, 1);
  private static final Means TWO_NODES = new Load(Workload.HOT_SET, 2);
  // Where two owners want the same seat at once, the first fenced write warns them both.
  private static final Means LONELY_SEATS = new Load(Workload.SPREAD, 2);
  private static final Means STRANGERS = new Load(Workload.named("strangers"), 1);
  private static final Means SHORT_HOLDS = new Load(Workload.named("short-holds"), 1);
  private static final Means INSISTENT = new Load(Workload.named("insistent"), 1);
  private static final Means SOLD_OUT = new Load(Workload.named("fcfs-500"), 1);

  private static final Means RESETS = Break.of("reset-after-commit");
  private static final Means DUPLICATES = Break.of("duplicate-delivery").under(Workload.HOT_AREA);
  private static final Means KILL_DATABASE = Break.of("kill-database");
  private static final Means HERD = Break.of("herd");
  private static final Means PAUSE_OWNER = Break.of("pause-owner");
  private static final Means TWO_NAPS = Break.of("two-naps");
  private static final Means LATE_WRITES = Break.of("late-writes");
  private static final Means SLOW_HANDOFF = Break.of("slow-handoff");

  static final List<Bug> ALL =
      List.of(
          new Bug(
              "no-version-predicate",
              "the UPDATE does not compare the version: whoever writes last wins",
              POSTGRES,
              HOT_SET),
          new Bug(
              "update-count-ignored",
              "nobody looks whether the UPDATE has found its row",
              POSTGRES,
              HOT_SET),
          new Bug(
              "acknowledged-before-commit",
              "the answer leaves when the write is executed, 5 ms before it is committed",
              POSTGRES,
              HOT_SET),
          new Bug("no-durable-write", "changes are acknowledged and never written", BOTH, HOT_SET),
          new Bug("stale-read-cache", "looks are answered from a cache of 50 ms", BOTH, HOT_SET),
          new Bug(
              "refused-but-applied",
              "one of 200 changes is made and told as surely not made",
              BOTH,
              HOT_SET),
          new Bug(
              "false-503-then-replay",
              "one of 200 changes is made and told as not ready, and found done at another node",
              BOTH,
              TWO_NODES),
          new Bug(
              "old-look-after-timeout",
              "a look that was not answered in time is the answer to the next one",
              BOTH,
              HOT_SET),
          new Bug(
              "old-seat-map",
              "a seat map is shown to everybody for a second before a new one is made",
              POSTGRES,
              HOT_SET),
          new Bug(
              "lost-change-log",
              "a release changes the seat and is forgotten in the log",
              BOTH,
              HOT_SET),
          new Bug(
              "double-version",
              "whatever frees a seat leaves its version as it was",
              BOTH,
              HOT_SET),
          new Bug(
              "skewed-node-clock",
              "the first node decides on a clock that is 30 s ahead",
              BOTH,
              TWO_NODES),
          new Bug(
              "half-speed-clock",
              "the clock that decides goes at half speed: a hold lives twice as long as was asked",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "two-clusters",
              "every node founds a cluster of its own on the same database",
              ACTOR,
              LONELY_SEATS),
          new Bug(
              "release-without-owner-check", "anybody can release anybody's hold", BOTH, STRANGERS),
          new Bug(
              "cancel-without-owner-check", "anybody can cancel anybody's sale", BOTH, STRANGERS),
          new Bug(
              "replay-with-present-state",
              "a key that comes again is answered with the seat as it is by now",
              BOTH,
              INSISTENT),
          new Bug(
              "oversold-area",
              "there is always room for one more in a standing area",
              POSTGRES,
              SOLD_OUT),
          new Bug(
              "expiry-forgotten",
              "a hold that has run out is one for another hour",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "expiry-unguarded",
              "a confirm that was decided in time is written although its time is over",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "new-key-after-unknown-commit",
              "when the answer to a write is lost, the next attempt has another key",
              POSTGRES,
              RESETS),
          new Bug(
              "definite-refusal-in-doubt",
              "a change whose answer was lost is told as surely not made",
              POSTGRES,
              RESETS),
          new Bug(
              "holds-valid-for-ever",
              "a hold that the network has kept counts whenever it arrives",
              BOTH,
              LATE_WRITES),
          new Bug(
              "idempotency-in-another-transaction",
              "the key is remembered 2 ms after the seat was changed, in a transaction of its own",
              POSTGRES,
              DUPLICATES),
          new Bug(
              "no-fsync",
              "commits are acknowledged before they are on the disk",
              BOTH,
              KILL_DATABASE),
          new Bug(
              "acknowledged-before-write",
              "changes are acknowledged when they are put down to be written",
              ACTOR,
              // A write lasts for milliseconds: to kill its owner within them takes luck.
              KILL_DATABASE),
          new Bug(
              "fence-ignored",
              "an owner takes a write for made that has found another version, or came too late",
              ACTOR,
              new Break(Naps.SCENARIO)),
          new Bug(
              "forced-handoff",
              "a seat that moves is ended during its write, and the next owner does not wait for it",
              ACTOR,
              SLOW_HANDOFF),
          new Bug(
              "no-read-guard",
              "an owner trusts its memory however long it has slept, and nobody takes its lease",
              ACTOR,
              PAUSE_OWNER),
          new Bug(
              "lease-of-the-cluster",
              "whoever is out of the cluster renews its lease, and nobody waits for its end",
              ACTOR,
              TWO_NAPS),
          new Bug(
              "one-pool",
              "the heartbeat has to wait for a connection behind everybody who reads a seat",
              ACTOR,
              HERD));

  private Bugs() {}
}
