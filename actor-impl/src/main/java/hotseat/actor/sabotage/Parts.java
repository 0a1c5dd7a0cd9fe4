package hotseat.actor.sabotage;

import hotseat.actor.GuardSettings;
import hotseat.api.Reservations;
import hotseat.store.Statements;
import java.util.function.UnaryOperator;

/**
 * What a bug makes of the right parts of a node; most it leaves as they are.
 *
 * @param seats where the statements about seats are run
 * @param members where those about the members of the cluster are run
 * @param guard until when memory may answer
 * @param port what the HTTP edge talks to
 * @param pooling who may use which connections
 */
record Parts(
    UnaryOperator<Statements> seats,
    UnaryOperator<Statements> members,
    UnaryOperator<GuardSettings> guard,
    UnaryOperator<Reservations> port,
    Pooling pooling) {

  static Parts withSeats(UnaryOperator<Statements> wrong) {
    return new Parts(wrong, right -> right, right -> right, right -> right, Pooling.APART);
  }

  static Parts withMembers(UnaryOperator<Statements> wrong) {
    return new Parts(right -> right, wrong, right -> right, right -> right, Pooling.APART);
  }

  static Parts withGuard(UnaryOperator<GuardSettings> wrong) {
    return new Parts(right -> right, right -> right, wrong, right -> right, Pooling.APART);
  }

  static Parts withPort(UnaryOperator<Reservations> wrong) {
    return new Parts(right -> right, right -> right, right -> right, wrong, Pooling.APART);
  }

  static Parts withPooling(Pooling wrong) {
    return new Parts(right -> right, right -> right, right -> right, right -> right, wrong);
  }
}
