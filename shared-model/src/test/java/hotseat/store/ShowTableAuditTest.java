package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.model.Change;
import hotseat.model.Command.Confirm;
import hotseat.model.Command.Hold;
import hotseat.model.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShowTableAuditTest {

  // Three pages: two full ones, and one that begins within a seat.
  private static final int CHANGES = 4_500;

  private static BoxOffice office;
  private static ShowTable shows;

  @BeforeAll
  static void open() {
    office = BoxOffice.on(TestDatabase.fresh());
    shows = new ShowTable(office.database(), Machine.real().ticker());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static void log(String show, String seat, int versions) {
    office
        .server()
        .execute(
            """
            INSERT INTO seat_change (show, seat, version, command_id, kind, hold_id, buyer, at)
            SELECT ?, ?, version, gen_random_uuid(), 'RESERVE', gen_random_uuid(), 'b', now()
              FROM generate_series(?, 1, -1) AS version
            """,
            show,
            seat,
            versions);
  }

  private record Line(String seat, long version) {}

  private static List<Line> audit(String show) {
    List<Line> lines = new ArrayList<>();
    assertThat(shows.audit(show, (seat, change) -> lines.add(new Line(seat, change.version()))))
        .isTrue();
    return lines;
  }

  @Test
  void everyChangeIsListedOnceOrderedBySeatAndVersion() {
    String show = office.show();
    List<Line> expected = new ArrayList<>();
    for (String seat : List.of("A-1", "A-10", "A-2", "FLOOR")) {
      log(show, seat, CHANGES / 4);
      for (int version = 1; version <= CHANGES / 4; version++) {
        expected.add(new Line(seat, version));
      }
    }
    assertThat(audit(show)).containsExactlyElementsOf(expected);
  }

  /** Otherwise a long audit would need memory for all of its lines, and a slow one for as long. */
  @Test
  void auditIsReadPageByPageWithoutHoldingAConnection() {
    String show = office.show();
    log(show, "FLOOR", CHANGES);
    double before = office.statements();
    AtomicLong lines = new AtomicLong();
    shows.audit(
        show,
        (_, _) -> {
          if (lines.incrementAndGet() == 1) {
            assertThat(office.statements() - before).as("the layout and one page").isEqualTo(2);
          }
          assertThat(office.database().busy()).isZero();
        });
    assertThat(lines).hasValue(CHANGES);
    assertThat(office.statements() - before).as("the layout and three pages").isEqualTo(4);
  }

  @Test
  void lineContainsTheWholeChange() {
    SeatId seat = office.seat();
    Hold hold = BoxOffice.hold();
    Change held = office.accept(seat, hold).change();
    office.table().replace(Write.of(seat, office.accept(seat, hold)), BoxOffice.time());
    Confirm confirm = new Confirm(UUID.randomUUID(), hold.key());
    office.sell(seat, confirm);
    List<Change> changes = new ArrayList<>();
    shows.audit(seat.show(), (_, change) -> changes.add(change));
    assertThat(changes).extracting(Change::key).containsExactly(hold.key(), confirm.key());
    assertThat(changes.getFirst())
        .usingRecursiveComparison()
        .ignoringFields("at", "expiresAt")
        .isEqualTo(held);
    assertThat(changes.getFirst().expiresAt())
        .contains(changes.getFirst().at().plus(BoxOffice.TTL));
    assertThat(changes.getLast().expiresAt()).isEmpty();
  }

  @Test
  void untouchedShowHasAnEmptyAuditAndAMissingShowHasNone() {
    assertThat(audit(office.show())).isEmpty();
    assertThat(shows.audit("no-such-show", (_, _) -> {})).isFalse();
  }
}
