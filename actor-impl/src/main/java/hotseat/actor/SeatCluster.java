package hotseat.actor;

import hotseat.api.Environment;
import hotseat.api.Reservations;
import hotseat.api.Terms;
import hotseat.store.DatabaseClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's part of the cluster, wired: database, writers, guard, actors. Built top to bottom,
 * closed in reverse.
 */
public final class SeatCluster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SeatCluster.class);

  // Handing over the shards takes a few gossip rounds; a node that needs longer is better killed.
  private static final Duration LEAVE_MAX = Duration.ofSeconds(20);

  // Runs between the handover of the shards and the leaving, see application.conf.
  private static final String REVOKING = "hotseat-revoke";

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
      Environment environment, String node, Connections connections, MeterRegistry metrics) {
    GuardSettings guard = GuardSettings.of(environment);
    return start(environment, node, Tables.of(connections), guard, metrics);
  }

  /** Starts with parts that the caller has built. */
  public static SeatCluster start(
      Environment environment,
      String node,
      Tables tables,
      GuardSettings guardSettings,
      MeterRegistry metrics) {
    tables.members().demandNoneWithoutLease();
    ClusterSettings settings = ClusterSettings.of(environment, node);
    Duration deadline = Terms.of(environment).request();

    DatabaseClock clock = new DatabaseClock(tables.beats());
    ReadGuard guard = new ReadGuard(clock::now, guardSettings, MachineTime.REAL);
    ExecutorService loaders = Executors.newVirtualThreadPerTaskExecutor();
    SeatWriter writer = new SeatWriter(tables.writes(), metrics);
    ActorSystem<Void> system = settings.createSystem();
    SeatContext owner =
        new SeatContext(
            node,
            new SeatLoader(tables.loads(), loaders, Shard.NOT_YET),
            writer,
            guard,
            clock,
            Shard.NOT_YET,
            new FencedSeats(guardSettings.distrust()),
            (seat, ask) -> SeatSharding.sendAgain(system, seat, ask),
            metrics.counter("hotseat.actor.fenced"),
            metrics.counter("hotseat.actor.redelivered"));

    ShardClaims claims = new ShardClaims(tables.shards(), tables.members(), system);
    ActorRef<ShardKeeper.Message> keeper =
        system.systemActorOf(ShardKeeper.of(claims, loaders), "shard-keeper", Props.empty());
    ActorRef<ShardingEnvelope<SeatMessage>> seats =
        SeatSharding.start(system, owner, claims, keeper);
    system.systemActorOf(Redelivery.of(seats, node, metrics), "redelivery", Props.empty());
    system.systemActorOf(UnreachableCounter.of(metrics), "suspicion", Props.empty());
    system.systemActorOf(ClusterMetrics.of(metrics), "cluster-metrics", Props.empty());
    guard.tellIn(metrics);
    ClusterView view = new ClusterView(system);
    Reservations reservations =
        new ActorReservations(node, deadline, clock::now, seats, system, view::isMember);
    Departed departed = new Departed(guardSettings.lastWrites());
    system.systemActorOf(departed.listener(), "departed", Props.empty());
    Membership membership =
        new Membership(tables.members(), system, guardSettings, guard, departed);
    revokeBeforeLeaving(system, guard);
    Heartbeat heartbeat =
        new Heartbeat(
            clock, membership, guard, new DatabaseNews(system, node), guardSettings.heartbeat());
    return new SeatCluster(loaders, writer, system, view, reservations, membership, heartbeat);
  }

  /**
   * Revokes the guard before this node leaves, because the others assume that a member that has
   * left no longer uses its memory.
   */
  private static void revokeBeforeLeaving(ActorSystem<?> system, ReadGuard guard) {
    CoordinatedShutdown.get(system)
        .addTask(
            REVOKING,
            "revoke-guard",
            () -> {
              guard.revoke();
              return CompletableFuture.completedFuture(Done.done());
            });
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

  /** Returns whether this node has finished everything that it had begun as a member. */
  private boolean leave() {
    if (out.isDone() || view.isDown()) {
      system.terminate();
      return false;
    }
    try {
      CoordinatedShutdown.get(system)
          .runAll(CoordinatedShutdown.actorSystemTerminateReason())
          .toCompletableFuture()
          .get(LEAVE_MAX.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("this node could not leave the cluster in an orderly way", e);
      system.terminate();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      system.terminate();
    }
    return false;
  }
}
