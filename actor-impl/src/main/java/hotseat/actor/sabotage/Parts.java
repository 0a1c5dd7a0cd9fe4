package hotseat.actor.sabotage;

import hotseat.actor.GuardSettings;
import hotseat.actor.Tenure;
import hotseat.api.Reservations;
import hotseat.store.Statements;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a bug makes of the right parts of a node; most it leaves as they are.
 *
 * @param seats where the statements about seats are run
 * @param members where those about the members of the cluster and their shards are run
 * @param guard until when memory may answer
 * @param handoff how a seat moves
 * @param pooling who may use which connections
 * @param port what the HTTP edge talks to
 */
record Parts(
    UnaryOperator<Statements> seats,
    UnaryOperator<Statements> members,
    UnaryOperator<GuardSettings> guard,
    Handoff handoff,
    Pooling pooling,
    UnaryOperator<Reservations> port) {

  /**
   * How a seat moves.
   *
   * @param tenure until when a new owner does not trust the row that it has read
   * @param framework settings of the actor system
   */
  record Handoff(UnaryOperator<Tenure> tenure, Map<String, String> framework) {}

  private static final Parts RIGHT =
      new Parts(
          right -> right,
          right -> right,
          right -> right,
          new Handoff(right -> right, Map.of()),
          Pooling.APART,
          right -> right);

  static Parts withSeats(UnaryOperator<Statements> wrong) {
    return new Parts(wrong, RIGHT.members, RIGHT.guard, RIGHT.handoff, RIGHT.pooling, RIGHT.port);
  }

  static Parts withMembers(UnaryOperator<Statements> wrong) {
    return new Parts(RIGHT.seats, wrong, RIGHT.guard, RIGHT.handoff, RIGHT.pooling, RIGHT.port);
  }

  static Parts withGuard(UnaryOperator<GuardSettings> wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, wrong, RIGHT.handoff, RIGHT.pooling, RIGHT.port);
  }

  static Parts withHandoff(UnaryOperator<Tenure> tenure, Map<String, String> framework) {
    Handoff wrong = new Handoff(tenure, framework);
    return new Parts(RIGHT.seats, RIGHT.members, RIGHT.guard, wrong, RIGHT.pooling, RIGHT.port);
  }

  /** With this wrong part as well. */
  Parts andMembers(UnaryOperator<Statements> wrong) {
    return new Parts(seats, wrong, guard, handoff, pooling, port);
  }

  static Parts withPooling(Pooling wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, RIGHT.guard, RIGHT.handoff, wrong, RIGHT.port);
  }

  static Parts withPort(UnaryOperator<Reservations> wrong) {
    return new Parts(RIGHT.seats, RIGHT.members, RIGHT.guard, RIGHT.handoff, RIGHT.pooling, wrong);
  }
}
