package hotseat.sabotage.actor;

import hotseat.actor.Connections;
import hotseat.actor.Tables;
import hotseat.store.ClusterTable;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.SeatTable;
import hotseat.store.ShardTable;
import hotseat.store.ShowTable;
import io.micrometer.core.instrument.MeterRegistry;

/** How a node divides its connections among its kinds of work. */
enum Pooling {

  /** The correct division. */
  APART {
    @Override
    Connections open(DatabaseSettings settings, MeterRegistry metrics) {
      return Connections.open(settings, metrics);
    }

    @Override
    Tables tables(Connections connections, Parts parts) {
      return Tables.of(connections, parts.seats(), parts.members());
    }

    @Override
    ShowTable shows(Connections connections) {
      return new ShowTable(connections.shows());
    }
  },

  /**
   * No division: every kind of work takes any free connection, any number of new shows are created
   * and cold seats loaded at once, and a heartbeat that finds no connection takes that for a silent
   * database.
   */
  SHARED {
    @Override
    Connections open(DatabaseSettings settings, MeterRegistry metrics) {
      Database all = Database.open(settings, metrics);
      return new Connections(all, all, all, all);
    }

    @Override
    Tables tables(Connections connections, Parts parts) {
      Database all = connections.shows();
      return new Tables(
          new SeatTable(new Hasty(all)),
          new SeatTable(parts.seats().apply(all)),
          new SeatTable(parts.seats().apply(all)),
          new ClusterTable(new Hasty(parts.members().apply(all))),
          new ShardTable(parts.members().apply(all)));
    }

    @Override
    ShowTable shows(Connections connections) {
      return new ShowTable(connections.shows(), Integer.MAX_VALUE);
    }
  };

  abstract Connections open(DatabaseSettings settings, MeterRegistry metrics);

  abstract Tables tables(Connections connections, Parts parts);

  abstract ShowTable shows(Connections connections);
}
