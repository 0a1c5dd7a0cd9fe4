package hotseat.sabotage.actor;

import hotseat.actor.Connections;
import hotseat.actor.Tables;
import hotseat.actor.store.ClusterTable;
import hotseat.actor.store.ShardTable;
import hotseat.api.Machine;
import hotseat.store.Database;
import hotseat.store.DatabaseSettings;
import hotseat.store.SeatTable;
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
    Tables tables(Connections connections, Machine machine, Parts parts) {
      return Tables.of(connections, machine, parts.seats(), parts.members());
    }

    @Override
    ShowTable shows(Connections connections, Machine machine) {
      return new ShowTable(connections.shows(), machine.ticker());
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
    Tables tables(Connections connections, Machine machine, Parts parts) {
      Database all = connections.shows();
      return new Tables(
          new Hasty(all),
          new SeatTable(parts.seats().apply(all)),
          parts.seats().apply(all),
          new ClusterTable(new Hasty(parts.members().apply(all)), machine::uuid),
          new ShardTable(parts.members().apply(all)));
    }

    @Override
    ShowTable shows(Connections connections, Machine machine) {
      return new ShowTable(connections.shows(), machine.ticker(), Integer.MAX_VALUE);
    }
  };

  abstract Connections open(DatabaseSettings settings, MeterRegistry metrics);

  abstract Tables tables(Connections connections, Machine machine, Parts parts);

  abstract ShowTable shows(Connections connections, Machine machine);
}
