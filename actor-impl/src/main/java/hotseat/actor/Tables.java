package hotseat.actor;

import hotseat.store.ClusterTable;
import hotseat.store.SeatTable;
import hotseat.store.ShardTable;
import hotseat.store.Statements;
import java.util.function.UnaryOperator;

/**
 * The tables of the database, each on the connections of its kind of work.
 *
 * @param beats reads the database's clock
 * @param writes writes rows of seats
 * @param loads reads rows of seats
 * @param members the members of the cluster, for the heartbeat
 * @param shards the owners of shards, which are claimed before their seats are loaded
 */
public record Tables(
    SeatTable beats, SeatTable writes, SeatTable loads, ClusterTable members, ShardTable shards) {

  public static Tables of(Connections connections) {
    return of(connections, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The same with a layer between the tables and their connections. */
  public static Tables of(
      Connections connections, UnaryOperator<Statements> seats, UnaryOperator<Statements> members) {
    return new Tables(
        new SeatTable(seats.apply(connections.heartbeat())),
        new SeatTable(seats.apply(connections.writes())),
        new SeatTable(seats.apply(connections.loads())),
        new ClusterTable(members.apply(connections.heartbeat())),
        new ShardTable(members.apply(connections.loads())));
  }
}
