package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.launch.Home;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Finds malformed panels and alerts, which Grafana and Prometheus show only to a person who opens
 * them.
 */
class DashboardsTest {

  // The width of Grafana's grid.
  private static final int COLUMNS = 24;

  static List<Path> dashboards() {
    return Queries.dashboards();
  }

  private static Stream<JsonNode> panels(Path dashboard) {
    return Documents.json(dashboard).path("panels").valueStream();
  }

  private static Stream<JsonNode> charts(Path dashboard) {
    return panels(dashboard).filter(panel -> !panel.path("type").asText().equals("row"));
  }

  @Test
  void theHotKeyAndEachImplementationHaveADashboard() {
    assertThat(dashboards())
        .extracting(file -> Documents.json(file).path("uid").asText())
        .containsExactlyInAnyOrder("hotseat-hot-key", "hotseat-actor", "hotseat-postgres");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyPanelHasANumberAndATitleOfItsOwn(Path dashboard) {
    assertThat(panels(dashboard).map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    assertThat(charts(dashboard).map(panel -> panel.path("title").asText()))
        .doesNotHaveDuplicates()
        .allSatisfy(title -> assertThat(title).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyPanelUsesTheConfiguredDataSource(Path dashboard) {
    String uid =
        Documents.yaml(
                Documents.COMPOSE.resolve("grafana/provisioning/datasources/prometheus.yaml"))
            .getFirst()
            .at("/datasources/0/uid")
            .asText();
    assertThat(charts(dashboard))
        .allSatisfy(
            panel -> {
              assertThat(panel.at("/datasource/uid").asText()).isEqualTo(uid);
              assertThat(panel.path("targets").valueStream())
                  .isNotEmpty()
                  .allSatisfy(
                      target -> assertThat(target.at("/datasource/uid").asText()).isEqualTo(uid));
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsDoNotOverlap(Path dashboard) {
    Set<String> taken = new HashSet<>();
    panels(dashboard).map(panel -> panel.path("gridPos")).forEach(place -> take(place, taken));
  }

  private static void take(JsonNode place, Set<String> taken) {
    int right = place.path("x").asInt() + place.path("w").asInt();
    assertThat(right).isLessThanOrEqualTo(COLUMNS);
    for (int x = place.path("x").asInt(); x < right; x++) {
      for (int row = 0; row < place.path("h").asInt(); row++) {
        assertThat(taken.add(x + "," + (place.path("y").asInt() + row))).isTrue();
      }
    }
  }

  /** A window shorter than two scrapes is empty. */
  @Test
  void ratesLeaveTheirWindowToGrafana() {
    assertThat(Queries.ofPanels().filter(query -> query.text().contains("rate(")))
        .isNotEmpty()
        .allSatisfy(query -> assertThat(query.text()).contains("[$__rate_interval]"));
  }

  @Test
  void everyAlertIsExplained() {
    String operations =
        Documents.text(Home.find().directory().resolve("docs").resolve("OPERATIONS.md"));
    assertThat(Queries.alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> {
              assertThat(operations).contains("`" + alert.path("alert").asText() + "`");
              assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
              assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            });
  }
}
