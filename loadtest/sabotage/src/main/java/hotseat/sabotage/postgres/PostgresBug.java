package hotseat.sabotage.postgres;

import hotseat.api.Reservations;
import hotseat.api.Shows;
import hotseat.api.Ticker;
import hotseat.postgres.PostgresReservations;
import hotseat.postgres.RetryMetrics;
import hotseat.postgres.RetrySettings;
import hotseat.sabotage.api.FalseRefusals;
import hotseat.sabotage.api.LateLooks;
import hotseat.sabotage.api.OldSeatMaps;
import hotseat.sabotage.api.PresentReplays;
import hotseat.sabotage.api.StaleReads;
import hotseat.sabotage.api.StrangersAllowed;
import hotseat.sabotage.store.EarlyWord;
import hotseat.sabotage.store.SqlBug;
import hotseat.sabotage.store.TwoTransactions;
import hotseat.store.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The seeded bugs of this implementation, each with its wrong part. */
public enum PostgresBug {
  NO_VERSION_PREDICATE(SqlBug.NO_VERSION_PREDICATE),
  UPDATE_COUNT_IGNORED(SqlBug.UPDATE_COUNT_IGNORED),
  ACKNOWLEDGED_BEFORE_COMMIT(EarlyWord::new, PostgresReservations::new),
  NO_DURABLE_WRITE(SqlBug.NO_DURABLE_WRITE),
  NO_FSYNC(SqlBug.NO_FSYNC),
  NEW_KEY_AFTER_UNKNOWN_COMMIT(right -> right, NewKeyRetries::new),
  DEFINITE_REFUSAL_IN_DOUBT(right -> right, DefiniteInDoubt::new),
  IDEMPOTENCY_IN_ANOTHER_TRANSACTION(TwoTransactions::in, PostgresReservations::new),
  REPLAY_WITH_PRESENT_STATE(PresentReplays::new),
  STALE_READ_CACHE(StaleReads::new),
  SKEWED_NODE_CLOCK(SqlBug.SKEWED_NODE_CLOCK),
  HALF_SPEED_CLOCK(SqlBug.HALF_SPEED_CLOCK),
  EXPIRY_UNGUARDED(SqlBug.EXPIRY_UNGUARDED),
  EXPIRY_FORGOTTEN(SqlBug.EXPIRY_FORGOTTEN),
  RELEASE_WITHOUT_OWNER_CHECK(StrangersAllowed::toRelease),
  CANCEL_WITHOUT_OWNER_CHECK(StrangersAllowed::toCancel),
  HOLDS_VALID_FOR_EVER(SqlBug.HOLDS_VALID_FOR_EVER),
  OVERSOLD_AREA(SqlBug.OVERSOLD_AREA),
  LOST_CHANGE_LOG(SqlBug.LOST_CHANGE_LOG),
  DOUBLE_VERSION(SqlBug.DOUBLE_VERSION),
  REFUSED_BUT_APPLIED(FalseRefusals::asOverloaded),
  FALSE_503_THEN_REPLAY(FalseRefusals::asNotReady),
  OLD_LOOK_AFTER_TIMEOUT(LateLooks::new),
  OLD_SEAT_MAP(right -> right, PostgresReservations::new, OldSeatMaps::new);

  private interface Loop {
    Reservations of(
        Statements database, RetrySettings settings, Ticker ticker, RetryMetrics metrics);
  }

  @SuppressWarnings("ImmutableEnumChecker") // These are functions without a state.
  private final UnaryOperator<Statements> store;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Loop loop;

  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<Shows> shows;

  PostgresBug(SqlBug wrong) {
    this(wrong::in, PostgresReservations::new);
  }

  PostgresBug(UnaryOperator<Reservations> spoilt) {
    this(
        right -> right,
        (database, settings, ticker, metrics) ->
            spoilt.apply(new PostgresReservations(database, settings, ticker, metrics)));
  }

  PostgresBug(UnaryOperator<Statements> store, Loop loop) {
    this(store, loop, right -> right);
  }

  PostgresBug(UnaryOperator<Statements> store, Loop loop, UnaryOperator<Shows> shows) {
    this.store = store;
    this.loop = loop;
    this.shows = shows;
  }

  static Optional<PostgresBug> named(String name) {
    return Arrays.stream(values()).filter(bug -> bug.id().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(PostgresBug::id).toList();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Reservations in(
      Statements database, RetrySettings settings, Ticker ticker, RetryMetrics metrics) {
    return loop.of(store.apply(database), settings, ticker, metrics);
  }

  Shows shows(Shows right) {
    return shows.apply(right);
  }
}
