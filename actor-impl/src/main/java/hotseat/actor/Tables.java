package hotseat.actor;

import hotseat.store.ClusterTable;
import hotseat.store.SeatTable;
import hotseat.store.ShardTable;
import hotseat.store.Statements;
import java.util.function.UnaryOperator;

/**
 * The tables of the database, as each kind of work reaches them.
 *
 * @param beats to the database's clock
 * @param writes to the rows that are written
 * @param loads to the rows that are read
 * @param members to the members of the cluster, with the heartbeat
 * @param shards to whose they are, before they are loaded
 */
public record Tables(
    SeatTable beats, SeatTable writes, SeatTable loads, ClusterTable members, ShardTable shards) {

  public static Tables of(Connections connections) {
    return of(connections, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** With something between them and their connections. */
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
