package hotseat.sabotage.actor;

import hotseat.actor.GuardSettings;
import hotseat.api.Reservations;
import hotseat.store.Statements;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The parts of a node that a bug can replace; it leaves most of them as they are.
 *
 * @param seats where the statements about seats run
 * @param members where the statements about members of the cluster and their shards run
 * @param guard until when memory may answer
 * @param framework settings of the actor system
 * @param pooling which kind of work may use which connections
 * @param port what the HTTP edge calls
 */
record Parts(
    UnaryOperator<Statements> seats,
    UnaryOperator<Statements> members,
    UnaryOperator<GuardSettings> guard,
    Map<String, String> framework,
    Pooling pooling,
    UnaryOperator<Reservations> port) {

  private static final Parts RIGHT =
      new Parts(
          right -> right, right -> right, right -> right, Map.of(), Pooling.APART, right -> right);

  static Parts withSeats(UnaryOperator<Statements> wrong) {
    return new Parts(wrong, RIGHT.members, RIGHT.guard, RIGHT.framework, RIGHT.pooling, RIGHT.port);
  }

  static Parts withMembers(UnaryOperator<Statements> wrong) {
    return new Parts(RIGHT.seats, wrong, RIGHT.guard, RIGHT.framework, RIGHT.pooling, RIGHT.port);
  }

  static Parts withGuard(UnaryOperator<GuardSettings> wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, wrong, RIGHT.framework, RIGHT.pooling, RIGHT.port);
  }

  static Parts withFramework(Map<String, String> wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, RIGHT.guard, wrong, RIGHT.pooling, RIGHT.port);
  }

  /** With this wrong part as well. */
  Parts andMembers(UnaryOperator<Statements> wrong) {
    return new Parts(seats, wrong, guard, framework, pooling, port);
  }

  /** With this wrong part as well. */
  Parts andGuard(UnaryOperator<GuardSettings> wrong) {
    return new Parts(seats, members, wrong, framework, pooling, port);
  }

  static Parts withPooling(Pooling wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, RIGHT.guard, RIGHT.framework, wrong, RIGHT.port);
  }

  static Parts withPort(UnaryOperator<Reservations> wrong) {
    return new Parts(
        RIGHT.seats, RIGHT.members, RIGHT.guard, RIGHT.framework, RIGHT.pooling, wrong);
  }
}
