package hotseat.load.sabotage;

import hotseat.load.launch.Contestant;
import hotseat.load.sabotage.Means.Break;
import hotseat.load.sabotage.Means.Load;
import hotseat.load.workload.Workloads;
import java.util.List;

/** All seeded bugs. */
final class Bugs {

  private static final List<Contestant> POSTGRES = List.of(Contestant.POSTGRES);
  private static final List<Contestant> ACTOR = List.of(Contestant.ACTOR);
  private static final List<Contestant> BOTH = List.of(Contestant.POSTGRES, Contestant.ACTOR);

  private static final Means HOT_SET = new Load(Workloads.HOT_SET, 1);
  private static final Means TWO_NODES = new Load(Workloads.HOT_SET, 2);
  // If two owners write the same seat at the same time, the first fenced write warns both.
  private static final Means LONELY_SEATS = new Load(Workloads.SPREAD, 2);
  private static final Means STRANGERS = new Load(Workloads.named("strangers"), 1);
  private static final Means SHORT_HOLDS = new Load(Workloads.named("short-holds"), 1);
  private static final Means INSISTENT = new Load(Workloads.named("insistent"), 1);
  private static final Means SOLD_OUT = new Load(Workloads.named("fcfs-500"), 1);

  private static final Means RESETS = Break.of("reset-after-commit");
  private static final Means DUPLICATES = Break.of("duplicate-delivery").under(Workloads.HOT_AREA);
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
              "the UPDATE does not compare the version: the last writer wins",
              POSTGRES,
              HOT_SET),
          new Bug(
              "update-count-ignored",
              "an UPDATE that found no row counts as a success",
              POSTGRES,
              HOT_SET),
          new Bug(
              "acknowledged-before-commit",
              "the answer is sent when the write is executed, 5 ms before its commit",
              POSTGRES,
              HOT_SET),
          new Bug("no-durable-write", "changes are acknowledged but never written", BOTH, HOT_SET),
          new Bug(
              "stale-read-cache",
              "reads are answered from a cache that is up to 50 ms old",
              BOTH,
              HOT_SET),
          new Bug(
              "refused-but-applied",
              "one in 200 changes is made but reported as not applied",
              BOTH,
              HOT_SET),
          new Bug(
              "false-503-then-replay",
              "one in 200 changes is made but answered NOT_READY, and replayed at another node",
              BOTH,
              TWO_NODES),
          new Bug(
              "old-look-after-timeout",
              "a read that times out is answered late, as the answer to the next read",
              BOTH,
              HOT_SET),
          new Bug(
              "old-seat-map",
              "a seat map is served for a second before a new one is made",
              POSTGRES,
              HOT_SET),
          new Bug(
              "lost-change-log",
              "a release changes the seat but is missing from the log",
              BOTH,
              HOT_SET),
          new Bug(
              "double-version",
              "a change that frees a seat leaves its version unchanged",
              BOTH,
              HOT_SET),
          new Bug(
              "skewed-node-clock",
              "the first node decides by a clock that is 30 s ahead",
              BOTH,
              TWO_NODES),
          new Bug(
              "half-speed-clock",
              "the clock that decides runs at half speed: a hold lives twice as long as requested",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "two-clusters",
              "every node forms its own cluster on the same database",
              ACTOR,
              LONELY_SEATS),
          new Bug("release-without-owner-check", "any buyer can release any hold", BOTH, STRANGERS),
          new Bug("cancel-without-owner-check", "any buyer can cancel any sale", BOTH, STRANGERS),
          new Bug(
              "replay-with-present-state",
              "a replay is answered with the present state of the seat",
              BOTH,
              INSISTENT),
          new Bug(
              "oversold-area",
              "there is always room for one more in a standing area",
              POSTGRES,
              SOLD_OUT),
          new Bug(
              "expiry-forgotten",
              "an expired hold stays valid for another hour",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "expiry-unguarded",
              "a confirm that was decided in time is written after the hold has expired",
              POSTGRES,
              SHORT_HOLDS),
          new Bug(
              "new-key-after-unknown-commit",
              "when the answer to a write is lost, the retry uses another key",
              POSTGRES,
              RESETS),
          new Bug(
              "definite-refusal-in-doubt",
              "a change whose answer was lost is reported as not applied",
              POSTGRES,
              RESETS),
          new Bug(
              "holds-valid-for-ever",
              "a hold that the network delayed takes effect whenever it arrives",
              BOTH,
              LATE_WRITES),
          new Bug(
              "idempotency-in-another-transaction",
              "the key is stored 2 ms after the seat was changed, in a separate transaction",
              POSTGRES,
              DUPLICATES),
          new Bug(
              "no-fsync", "commits are acknowledged before they are on disk", BOTH, KILL_DATABASE),
          new Bug(
              "acknowledged-before-write",
              "changes are acknowledged when they are queued for writing",
              ACTOR,
              // A write takes milliseconds: to kill its owner within them takes luck.
              KILL_DATABASE),
          new Bug(
              "fence-ignored",
              "an owner counts a write as made even if it found another version or came too late",
              ACTOR,
              new Break(Naps.SCENARIO)),
          new Bug(
              "forced-handoff",
              "a seat that moves is stopped during its write, and the next owner does not wait",
              ACTOR,
              SLOW_HANDOFF),
          new Bug(
              "no-read-guard",
              "an owner trusts its memory after any pause, and no node takes its lease",
              ACTOR,
              PAUSE_OWNER),
          new Bug(
              "lease-of-the-cluster",
              "a node outside the cluster renews its lease, and no node waits for its end",
              ACTOR,
              TWO_NAPS),
          new Bug(
              "one-pool",
              "the heartbeat waits for a connection behind all reads of seats",
              ACTOR,
              HERD));

  private Bugs() {}
}
