package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reservations;
import hotseat.api.Terms;
import hotseat.api.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;

/**
 * This node's part of the cluster, wired: database, writers, guard, actors. Built top to bottom,
 * closed in reverse.
 */
public final class SeatCluster implements AutoCloseable {

  private static final String OUT =
      "this node was removed from the cluster, has left it, or could not join it; its log says why";

  private final ExecutorService loaders;
  private final SeatWriter writer;
  private final ActorSystem<Void> system;
  private final ClusterView view;
  private final Reservations reservations;
  private final Membership membership;
  private final Heartbeat heartbeat;
  // Removed, or never a member. The process does not wait for the remaining actors then: on a node
  // that cannot reach the others, they can take a minute to end.
  private final CompletableFuture<String> out = new CompletableFuture<>();
  private volatile boolean isClosing;

  private SeatCluster(
      ExecutorService loaders,
      SeatWriter writer,
      ActorSystem<Void> system,
      ClusterView view,
      Reservations reservations,
      Membership membership,
      Heartbeat heartbeat) {
    this.loaders = loaders;
    this.writer = writer;
    this.system = system;
    this.view = view;
    this.reservations = reservations;
    this.membership = membership;
    this.heartbeat = heartbeat;
    Cluster.get(system).registerOnMemberRemoved(() -> out.complete(OUT));
    system.getWhenTerminated().thenRun(() -> out.complete(OUT));
  }

  public static SeatCluster start(
      Environment environment,
      String node,
      Connections connections,
      Machine machine,
      MeterRegistry metrics) {
    GuardSettings guard = GuardSettings.of(environment);
    return start(environment, node, Tables.of(connections, machine), guard, machine, metrics);
  }

  /** Starts with parts that the caller has built. */
  public static SeatCluster start(
      Environment environment,
      String node,
      Tables tables,
      GuardSettings guardSettings,
      Machine machine,
      MeterRegistry metrics) {
    tables.members().demandNoneWithoutLease();
    ClusterSettings settings = ClusterSettings.of(environment, node);
    Duration deadline = Terms.of(environment).request();

    Ticker ticker = machine.ticker();
    DatabaseClock clock = new DatabaseClock(tables.beats(), ticker);
    ReadGuard guard = new ReadGuard(clock, guardSettings, MachineTime.of(machine));
    ExecutorService loaders = Executors.newVirtualThreadPerTaskExecutor();
    SeatWriter writer = new SeatWriter(tables.writes(), metrics);
    ActorSystem<Void> system = settings.createSystem();
    SeatContext owner =
        new SeatContext(
            node,
            new SeatLoader(tables.loads(), loaders, Shard.NOT_YET, ticker),
            writer,
            guard,
            clock,
            ticker,
            Shard.NOT_YET,
            new FencedSeats(guardSettings.distrust()),
            (seat, ask) -> SeatSharding.sendAgain(system, seat, ask),
            metrics.counter("hotseat.actor.fenced"),
            metrics.counter("hotseat.actor.redelivered"));

    ShardClaims claims = new ShardClaims(tables.shards(), tables.members(), system, ticker);
    ActorRef<ShardKeeper.Message> keeper =
        system.systemActorOf(ShardKeeper.of(claims, loaders), "shard-keeper", Props.empty());
    ActorRef<ShardingEnvelope<SeatMessage>> seats =
        SeatSharding.start(system, owner, claims, keeper);
    system.systemActorOf(Redelivery.of(seats, node, metrics), "redelivery", Props.empty());
    system.systemActorOf(UnreachableCounter.of(metrics), "suspicion", Props.empty());
    system.systemActorOf(ClusterMetrics.of(metrics), "cluster-metrics", Props.empty());
    guard.registerIn(metrics);
    ClusterView view = new ClusterView(system);
    Reservations reservations =
        new ActorReservations(node, deadline, clock, ticker, seats, system, view::isMember);
    Departed departed = new Departed(guardSettings.lastWrites());
    system.systemActorOf(departed.listener(), "departed", Props.empty());
    Membership membership =
        new Membership(tables.members(), system, guardSettings, guard, departed);
    Leaving.revokesFirst(system, guard);
    Heartbeat heartbeat =
        new Heartbeat(
            clock,
            ticker,
            membership,
            guard,
            new DatabaseNews(system, node, ticker),
            guardSettings.heartbeat());
    return new SeatCluster(loaders, writer, system, view, reservations, membership, heartbeat);
  }

  public Reservations reservations() {
    return reservations;
  }

  ClusterView view() {
    return view;
  }

  public Optional<String> notReadyBecause() {
    if (!view.isUp() || !heartbeat.hasLease()) {
      return Optional.of("this node is not a member of the cluster");
    }
    if (!view.isRegistered()) {
      return Optional.of("the shard coordinator does not know this node yet");
    }
    return heartbeat.isAnswered() ? Optional.empty() : Optional.of("the database does not answer");
  }

  /** Completes when this node was removed from the cluster, never got in, or cannot stay in it. */
  CompletionStage<String> lost() {
    return out.applyToEither(heartbeat.died(), why -> why)
        .thenCompose(
            why -> isClosing ? new CompletableFuture<>() : CompletableFuture.completedFuture(why));
  }

  /** Hands the seats over, leaves the cluster, and only then stops using the database. */
  @Override
  public void close() {
    isClosing = true;
    boolean isOrderly = leave();
    writer.close();
    loaders.shutdown();
    heartbeat.close();
    if (isOrderly) {
      membership.end();
    }
  }

  private boolean leave() {
    if (out.isDone() || view.isDown()) {
      system.terminate();
      return false;
    }
    return Leaving.inGoodOrder(system);
  }
}
