package hotseat.actor;

import hotseat.actor.SeatMessage.Ask;
import hotseat.actor.SeatMessage.Stop;
import hotseat.api.Reply;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Decision.Observed;
import hotseat.model.SeatId;
import hotseat.store.BoxOffice;
import hotseat.store.TestDatabase;
import hotseat.testing.ManualTicker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;

/**
 * A node's seats without its cluster: one owner on a {@link BoxOffice}, wired as in a node.
 *
 * <p>Time passes only when a test says so. If the database's clock is to stand still with it, the
 * database must be one {@link TestDatabase#withMovableClock with a movable clock}.
 */
final class Stage implements AutoCloseable {

  static final Duration LONG = Duration.ofMinutes(5);
  static final GuardSettings TRUSTING = new GuardSettings(LONG, LONG, LONG, LONG);

  private static final String NODE = "stage";

  private final BoxOffice office;
  private final GuardSettings settings;
  private final OneShard ownShard;
  private final ManualTicker ticker = new ManualTicker();
  private final ReadGuard guard;
  private final DatabaseClock clock;
  private final SeatWriter writer;
  private final ExecutorService loaders = Executors.newVirtualThreadPerTaskExecutor();
  private final SeatContext owner;
  private final TestProbe<ClusterSharding.ShardCommand> shard = Kit.KIT.createTestProbe();
  private final Queue<Ask> sentAgain = new ConcurrentLinkedQueue<>();
  private final Queue<Duration> sleeps = new ConcurrentLinkedQueue<>();

  Stage(BoxOffice office, GuardSettings settings) {
    this(office, settings, OneShard.settled());
  }

  Stage(BoxOffice office, GuardSettings settings, OneShard ownShard) {
    this.office = office;
    this.settings = settings;
    this.ownShard = ownShard;
    this.clock = new DatabaseClock(office.database(), ticker);
    this.guard = new ReadGuard(clock, settings, new MachineTime(ticker, this::wall));
    guard.renew(guard.now());
    this.writer = new SeatWriter(office.table(), office.metrics());
    this.owner =
        new SeatContext(
            NODE,
            new SeatLoader(office.database(), loaders, ownShard, ticker),
            writer,
            guard,
            clock,
            ticker,
            ownShard,
            new FencedSeats(settings.distrust()),
            (_, ask) -> sentAgain.add(ask),
            office.metrics().counter("fenced"),
            office.metrics().counter("redelivered"));
  }

  /** The guard reads this clock last, so it does not see a sleep that begins right afterwards. */
  private Instant wall() {
    Instant now = ticker.machine().wall().instant();
    Optional.ofNullable(sleeps.poll()).ifPresent(this::pass);
    return now;
  }

  /** The node falls asleep right after each of the next checks of its guard, for this long. */
  void sleepAfterChecks(Duration... times) {
    sleeps.addAll(List.of(times));
  }

  /** Time passes for this node and for the database. */
  void pass(Duration time) {
    ticker.pass(time);
    office.server().moveClock(time);
  }

  /** The seat's actor, before its first request. */
  ActorRef<SeatMessage> owner(SeatId seat) {
    return Kit.KIT.spawn(
        Behaviors.setup(context -> new SeatActor(context, seat, owner, shard.ref())));
  }

  /** The seat's actor, with the seat in its memory. */
  ActorRef<SeatMessage> rememberingOwner(SeatId seat) {
    ActorRef<SeatMessage> actor = owner(seat);
    read(actor);
    return actor;
  }

  CompletableFuture<Reply> ask(ActorRef<SeatMessage> seat, Command command) {
    return SeatCalls.send(seat, Optional.of(command));
  }

  CompletableFuture<Reply> askToRead(ActorRef<SeatMessage> seat) {
    return SeatCalls.send(seat, Optional.empty());
  }

  Reply handle(ActorRef<SeatMessage> seat, Command command) {
    return ask(seat, command).join();
  }

  Decision decide(ActorRef<SeatMessage> seat, Command command) {
    return Replies.decision(handle(seat, command));
  }

  Observed read(ActorRef<SeatMessage> seat) {
    return (Observed) Replies.decision(askToRead(seat).join());
  }

  /** Stops the seat, as its shard does when it moves or when the seat is idle for long. */
  void stop(ActorRef<SeatMessage> seat) {
    TestProbe<Object> probe = Kit.KIT.createTestProbe();
    seat.tell(Stop.STOP);
    probe.expectTerminated(seat);
  }

  /** Stops the seat as its shard does when it has not stopped in time. */
  void endByForce(ActorRef<SeatMessage> seat) {
    Kit.KIT.stop(seat);
  }

  /** The requests that were sent on to the next owner. */
  Queue<Ask> sentAgain() {
    return sentAgain;
  }

  /** The same seats on another node, after their shard has moved there. */
  Stage next(BoxOffice nextOffice) {
    return new Stage(nextOffice, settings, ownShard.afterRelease());
  }

  double fenced() {
    return owner.fencedWrites().count();
  }

  double statements() {
    return office.statements();
  }

  ReadGuard guard() {
    return guard;
  }

  ManualTicker ticker() {
    return ticker;
  }

  DatabaseClock clock() {
    return clock;
  }

  SeatWriter writer() {
    return writer;
  }

  TestProbe<ClusterSharding.ShardCommand> shard() {
    return shard;
  }

  @Override
  public void close() {
    writer.close();
    loaders.close();
  }
}
