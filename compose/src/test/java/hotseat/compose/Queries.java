package hotseat.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All Prometheus queries of dashboards and alerts, and the metrics that they name. */
final class Queries {

  /** A metric, and the regular expressions that its labels must match, by label name. */
  record Selector(String metric, Map<String, String> labels) {

    boolean matches(String exportedMetric, Map<String, String> exportedLabels) {
      return metric.equals(exportedMetric)
          && labels.entrySet().stream()
              .allMatch(
                  label ->
                      exportedLabels.containsKey(label.getKey())
                          && exportedLabels.get(label.getKey()).matches(label.getValue()));
    }
  }

  /** A query and the panel or alert that contains it. */
  record Query(String place, String text) {

    // By the first word: no function, label or keyword of PromQL begins with one of these.
    private static final Pattern METRIC =
        Pattern.compile("\\b(?:hotseat|hikaricp|jvm|process|system)_[a-z0-9_]+");

    private static final Pattern SELECTOR = Pattern.compile("([a-z0-9_]+)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");

    /** The metrics that are selected by labels. */
    List<Selector> selectors() {
      return SELECTOR
          .matcher(text)
          .results()
          .map(found -> new Selector(found.group(1), labels(found.group(2))))
          .toList();
    }

    private static Map<String, String> labels(String matchers) {
      return MATCHER
          .matcher(matchers)
          .results()
          .collect(
              Collectors.toMap(
                  found -> found.group(1),
                  found ->
                      found.group(2).equals("=") ? Pattern.quote(found.group(3)) : found.group(3)));
    }

    Set<String> metrics() {
      return METRIC
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private Queries() {}

  static List<Path> dashboards() {
    return Documents.files(Documents.COMPOSE.resolve("grafana/dashboards"), ".json");
  }

  static Stream<Query> ofPanels() {
    return dashboards().stream()
        .flatMap(
            file ->
                Documents.json(file)
                    .path("panels")
                    .valueStream()
                    .flatMap(panel -> ofPanel(file.getFileName().toString(), panel)));
  }

  private static Stream<Query> ofPanel(String dashboard, JsonNode panel) {
    String place = dashboard + ": " + panel.path("title").asText();
    return panel
        .path("targets")
        .valueStream()
        .map(target -> new Query(place, target.path("expr").asText()));
  }

  static List<JsonNode> alerts() {
    return Documents.yaml(Documents.COMPOSE.resolve("prometheus/alerts.yml"))
        .getFirst()
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream())
        .toList();
  }

  static Stream<Query> ofAlerts() {
    return alerts().stream()
        .map(rule -> new Query(rule.path("alert").asText(), rule.path("expr").asText()));
  }
}
