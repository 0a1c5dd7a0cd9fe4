package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Machine;
import hotseat.api.Reply.Obstacle;
import hotseat.api.Shows;
import hotseat.api.UnavailableException;
import hotseat.model.Change;
import hotseat.model.Kind;
import hotseat.model.Layout;
import hotseat.model.Seat;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that fails before an answer begins, and in the middle of one. */
class UnavailableShowsTest {

  private final LostDatabase database = new LostDatabase();
  private final TestEdge edge =
      TestEdge.of(
          new InMemoryReservations(new InMemoryShows(new SteadyClock(Machine.real()))), database);

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void aFailureBeforeTheAnswerBeginsIs503() {
    assertNotReady(edge.get("/v1/shows/s1"));
    assertNotReady(edge.get("/v1/shows/s1/seats"));
    assertNotReady(edge.get("/v1/shows/s1/audit"));
    assertNotReady(edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}"));
  }

  @Test
  void lostReplyOfAShowCreationIsReportedAsUnknown() {
    database.creation = Optional.of(Shows.Creation.UNKNOWN);
    HttpResponse<String> answer = edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer).get("code").asText()).isEqualTo("COMMIT_UNKNOWN");
    assertThat(json(answer).get("outcome").asText()).isEqualTo("unknown");
  }

  @Test
  void aFailureDuringTheAuditBreaksTheConnection() {
    database.changesBeforeLoss = 10_000;
    assertThatThrownBy(() -> edge.get("/v1/shows/s1/audit"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void aFailureDuringASeatMapBreaksTheConnection() {
    database.placesBeforeLoss = 10_000;
    assertThatThrownBy(() -> edge.get("/v1/shows/s1/seats"))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void tooManySeatMapsAtOnceAre503() {
    database.mapsAreTooMany = true;
    assertNotApplied("OVERLOADED", edge.get("/v1/shows/s1/seats"));
    assertNotApplied("OVERLOADED", edge.get("/v1/shows/s1"));
  }

  private static void assertNotReady(HttpResponse<String> answer) {
    assertNotApplied("NOT_READY", answer);
  }

  private static void assertNotApplied(String code, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).get("code").asText()).isEqualTo(code);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  private static final class LostDatabase implements Shows {

    private static final UUID KEY = new UUID(0, 1);

    private volatile boolean mapsAreTooMany = false;
    private volatile int placesBeforeLoss = 0;
    private volatile int changesBeforeLoss = 0;
    private volatile Optional<Creation> creation = Optional.empty();

    @Override
    public Creation create(String show, Layout layout) {
      return creation.orElseThrow(LostDatabase::lost);
    }

    @Override
    public Optional<Layout> layout(String show) {
      throw lost();
    }

    @Override
    public boolean seatMap(String show, MapReader reader) {
      if (mapsAreTooMany) {
        throw new UnavailableException(Obstacle.OVERLOADED, "too many maps");
      }
      if (placesBeforeLoss > 0) {
        reader.begin(Layout.of(1, 1), Instant.EPOCH);
      }
      Seat sold = new Seat(new Seat.Sold(KEY, "b"), 1, Optional.of(KEY), Instant.EPOCH);
      for (int place = 0; place < placesBeforeLoss; place++) {
        reader.place("A-" + place, sold);
      }
      throw lost();
    }

    @Override
    public boolean audit(String show, BiConsumer<String, Change> reader) {
      for (int version = 1; version <= changesBeforeLoss; version++) {
        reader.accept(
            "A-1",
            new Change(version, Kind.RESERVE, KEY, KEY, "b", Optional.empty(), Instant.EPOCH));
      }
      throw lost();
    }

    private static UnavailableException lost() {
      return new UnavailableException("the database is gone", new IOException());
    }
  }
}
