package hotseat.bench;

import hotseat.actor.Connections;
import hotseat.actor.SeatCluster;
import hotseat.api.Environment;
import hotseat.api.Machine;
import hotseat.api.Reply;
import hotseat.api.Reservations;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.SeatId;
import hotseat.postgres.PostgresReservations;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import java.util.Map;
import org.awaitility.Awaitility;

/** One of the two implementations, wired as in its node, without HTTP. */
record ImplementationHeart(Reservations reservations, AutoCloseable closing) implements Heart {

  static Heart postgres(Arena arena) {
    Machine machine = Machine.real();
    return new ImplementationHeart(
        new PostgresReservations(
            arena.database(),
            RetrySettings.of(arena.environment(), machine.random()),
            machine.ticker(),
            RetryMetrics.in(arena.metrics())),
        () -> {});
  }

  static Heart actor(Arena arena) {
    Environment alone = new Environment(Map.of("HOTSEAT_CLUSTER_PORT", "17355"));
    Connections connections = Connections.open(arena.settings(), arena.metrics());
    SeatCluster cluster =
        SeatCluster.start(alone, "bench", connections, Machine.real(), arena.metrics());
    Awaitility.await().until(() -> cluster.notReadyBecause().isEmpty());
    return new ImplementationHeart(
        cluster.reservations(),
        () -> {
          cluster.close();
          connections.close();
        });
  }

  @Override
  public Answer handle(SeatId seat, Command command) {
    return switch (reservations.handle(seat, command)) {
      case Reply.Decided(Decision.Accepted _, _) -> Answer.ACCEPTED;
      case Reply.Decided(Decision.Refused _, _) -> Answer.REFUSED;
      case Reply.Decided _, Reply.NotApplied _, Reply.Unknown _ -> Answer.FAILED;
    };
  }

  @Override
  public void close() {
    try {
      closing.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
