package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are valid for Kubernetes and give both contestants the same. */
class KubernetesTest {

  private static final String POD = "/spec/template/spec";
  private static final String NODE = POD + "/containers/0";

  /**
   * Validates with the classes generated from the schemas of Kubernetes, which reject unknown
   * fields.
   */
  private static void validate(JsonNode manifest) throws IOException {
    JsonElement json = JsonParser.parseString(manifest.toString());
    String kind = manifest.path("apiVersion").asText() + " " + manifest.path("kind").asText();
    switch (kind) {
      case "v1 ConfigMap" -> V1ConfigMap.validateJsonElement(json);
      case "v1 Service" -> V1Service.validateJsonElement(json);
      case "apps/v1 Deployment" -> V1Deployment.validateJsonElement(json);
      case "apps/v1 StatefulSet" -> V1StatefulSet.validateJsonElement(json);
      case "policy/v1 PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
      case "networking.k8s.io/v1 NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(json);
      default -> throw new AssertionError("what is a " + kind + "?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void everyManifestFitsItsSchema(String name) throws IOException {
    List<JsonNode> manifests = Overlay.named(name).manifests();
    assertThat(manifests).hasSizeGreaterThan(7);
    for (JsonNode manifest : manifests) {
      validate(manifest);
    }
  }

  @Test
  void unknownFieldIsFound() {
    JsonNode wrong = Overlay.named("small").workload("hotseat-actor").deepCopy();
    ((ObjectNode) wrong.at(NODE)).put("readynessProbe", "never");
    assertThatThrownBy(() -> validate(wrong)).hasMessageContaining("readynessProbe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void contestantsHaveTheSameInTotal(String name) {
    Overlay overlay = Overlay.named(name);
    JsonNode actor = overlay.workload("hotseat-actor");
    JsonNode postgres = overlay.workload("hotseat-postgres");
    for (String resource : List.of("cpu", "memory")) {
      assertThat(total(actor, quantity(actor, "limits", resource)))
          .isEqualByComparingTo(total(postgres, quantity(postgres, "limits", resource)))
          .isPositive();
    }
    assertThat(total(actor, connections(actor)))
        .isEqualByComparingTo(total(postgres, connections(postgres)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "large"})
  void requestsEqualLimits(String name) {
    assertThat(workloads(Overlay.named(name)))
        .allSatisfy(
            workload ->
                assertThat(workload.at(NODE + "/resources/requests"))
                    .isEqualTo(workload.at(NODE + "/resources/limits")));
  }

  @Test
  void onlyOneNodeAtATimeMayBeDisrupted() {
    List<JsonNode> manifests = Overlay.base();
    assertThat(manifests.stream().filter(one -> one.path("kind").asText().startsWith("PodDis")))
        .hasSize(2)
        .allSatisfy(budget -> assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1));
  }

  @Test
  void everyPodIsHardenedProbedAndDrained() {
    assertThat(workloads(Overlay.named("small")))
        .hasSize(2)
        .allSatisfy(
            workload -> {
              assertThat(workload.at(POD + "/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(workload.at(NODE + "/securityContext/readOnlyRootFilesystem").asBoolean())
                  .isTrue();
              assertThat(workload.at(NODE + "/livenessProbe/httpGet/path").asText())
                  .isEqualTo("/health/live");
              assertThat(workload.at(NODE + "/readinessProbe/httpGet/path").asText())
                  .isEqualTo("/health/ready");
              assertThat(workload.at(NODE + "/lifecycle").has("preStop")).isTrue();
            });
  }

  @Test
  void userOfTheImageIsTheUserOfThePod() {
    assertThat(Documents.text(Documents.COMPOSE.resolve("Dockerfile")))
        .contains("USER 10001:10001");
    assertThat(workloads(Overlay.named("small")))
        .allSatisfy(
            workload ->
                assertThat(workload.at(POD + "/securityContext/runAsUser").asInt())
                    .isEqualTo(10_001));
  }

  @Test
  void everySettingIsOneThatAProgramReadsAndNoSecretIsWrittenDown() {
    Set<String> known = Sources.settings();
    assertThat(Overlay.base().getFirst().path("data").propertyStream())
        .allSatisfy(setting -> assertThat(known).contains(setting.getKey()));
    assertThat(workloads(Overlay.named("small")).flatMap(KubernetesTest::variables))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            variable -> {
              String name = variable.path("name").asText();
              assertThat(name.equals("NAMESPACE") || known.contains(name)).as(name).isTrue();
              if (name.matches(".*_(URL|USER|PASSWORD)")) {
                assertThat(variable.at("/valueFrom").has("secretKeyRef")).as(name).isTrue();
              }
            });
  }

  private static Stream<JsonNode> workloads(Overlay overlay) {
    return Stream.of("hotseat-actor", "hotseat-postgres").map(overlay::workload);
  }

  private static Stream<JsonNode> variables(JsonNode workload) {
    return workload.at(NODE + "/env").valueStream();
  }

  private static BigDecimal quantity(JsonNode workload, String which, String resource) {
    String text = workload.at(NODE + "/resources/" + which + "/" + resource).asText();
    return new Quantity(text).getNumber();
  }

  private static BigDecimal connections(JsonNode workload) {
    return variables(workload)
        .filter(one -> one.path("name").asText().equals("HOTSEAT_DATABASE_CONNECTIONS"))
        .map(one -> new BigDecimal(one.path("value").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal total(JsonNode workload, BigDecimal each) {
    return each.multiply(BigDecimal.valueOf(workload.at("/spec/replicas").asLong()));
  }
}
