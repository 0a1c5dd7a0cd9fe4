package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.api.Node;
import hotseat.reference.InMemoryReservations;
import hotseat.reference.InMemoryShows;
import hotseat.reference.SteadyClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The routes for operators of a node. */
class NodeRoutesTest {

  private final MoodyNode node = new MoodyNode();
  private final InMemoryShows shows = new InMemoryShows(new SteadyClock(Machine.real()));
  private final TestEdge edge = TestEdge.of(node, new InMemoryReservations(shows), shows, Map.of());

  @AfterEach
  void close() {
    edge.close();
  }

  @Test
  void aNodeThatIsNotReadyIsAliveAndReportsTheReason() {
    assertThat(edge.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    node.because = Optional.of("no database");
    HttpResponse<String> ready = edge.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).isEqualTo("{\"status\":\"not-ready\",\"because\":\"no database\"}");
    assertThat(edge.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void topologyComesFromTheNode() {
    assertThat(edge.get("/topology").body())
        .isEqualTo(
            "{\"implementation\":\"moody\",\"node\":\"moody-7\",\"shards\":{\"1\":[\"moody-7\"]}}");
  }

  @Test
  void everyAnswerNamesItsImplementationAndNode() {
    for (String path : new String[] {"/health/live", "/nowhere", "/v1/shows/none"}) {
      HttpResponse<String> answer = edge.get(path);
      assertThat(answer.headers().firstValue("X-Implementation")).contains("moody");
      assertThat(answer.headers().firstValue("X-Node")).contains("moody-7");
    }
  }

  @Test
  void metricsCountRequestsByRouteOutcomeAndCode() {
    UUID key = UUID.randomUUID();
    edge.put("/v1/shows/s1", "{\"rows\":1,\"seatsPerRow\":1}");
    edge.reserve("/v1/shows/s1/seats/A-1", key);
    edge.reserve("/v1/shows/s1/seats/A-1", key);
    edge.reserve("/v1/shows/s1/seats/A-1", UUID.randomUUID());
    String reserve = "route=\"POST /v1/shows/{show}/seats/{seat}/reserve\"} 1";
    assertThat(edge.get("/metrics").body())
        .contains(
            "hotseat_requests_seconds_count{code=\"OK\",outcome=\"accepted\"," + reserve,
            "hotseat_requests_seconds_count{code=\"OK\",outcome=\"replayed\"," + reserve,
            "hotseat_requests_seconds_count{code=\"SEAT_UNAVAILABLE\",outcome=\"refused\","
                + reserve,
            "hotseat_requests_in_flight 1.0");
  }

  @Test
  void metricsIncludeTheMachine() {
    assertThat(NodeMetrics.registry().scrape())
        .contains("jvm_memory_used_bytes", "jvm_gc", "jvm_threads_live", "process_cpu_usage");
  }

  private static final class MoodyNode implements Node {

    private volatile Optional<String> because = Optional.empty();

    @Override
    public String implementation() {
      return "moody";
    }

    @Override
    public String name() {
      return "moody-7";
    }

    @Override
    public Optional<String> notReadyBecause() {
      return because;
    }

    @Override
    public Map<String, Object> topology() {
      return Map.of("shards", Map.of("1", List.of(name())));
    }
  }
}
