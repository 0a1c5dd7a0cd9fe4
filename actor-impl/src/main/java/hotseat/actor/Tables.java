package hotseat.actor;

import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.ShardTable;
import hotseat.api.Machine;
import hotseat.store.SeatTable;
import hotseat.store.Statements;
import java.util.function.UnaryOperator;

/**
 * The tables of the database, each on the connections of its kind of work.
 *
 * @param beats reads the database's clock
 * @param writes writes rows of seats
 * @param loads reads rows of seats and the keys that changed them
 * @param members the members of the cluster, for the heartbeat
 * @param shards the owners of shards, which are claimed before their seats are loaded
 */
public record Tables(
    Statements beats, SeatTable writes, Statements loads, ClusterTable members, ShardTable shards) {

  public static Tables of(Connections connections, Machine machine) {
    return of(connections, machine, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The same with a layer between the tables and their connections. */
  public static Tables of(
      Connections connections,
      Machine machine,
      UnaryOperator<Statements> seats,
      UnaryOperator<Statements> members) {
    return new Tables(
        seats.apply(connections.heartbeat()),
        new SeatTable(seats.apply(connections.writes())),
        seats.apply(connections.loads()),
        new ClusterTable(members.apply(connections.heartbeat()), machine::uuid),
        new ShardTable(members.apply(connections.loads())));
  }
}
