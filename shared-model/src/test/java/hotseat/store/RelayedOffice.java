package hotseat.store;

/** A {@link BoxOffice} behind a relay of its own, for a test that breaks its connections. */
public record RelayedOffice(Relay relay, BoxOffice office) implements AutoCloseable {

  public static RelayedOffice on(TestDatabase server) {
    Relay relay = server.relay();
    return new RelayedOffice(relay, BoxOffice.behind(relay, server));
  }

  /** For tests of the timeouts of a node. */
  static RelayedOffice withTimeouts(TestDatabase server) {
    Relay relay = server.relay();
    return new RelayedOffice(relay, BoxOffice.withTimeoutsBehind(relay, server));
  }

  @Override
  public void close() {
    office.close();
    relay.close();
  }
}
