package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.launch.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No container gets what it does not need, and what they are named fits together. */
class ComposeFileTest {

  private static final ComposeFile FILE = ComposeFile.read();
  private static final Path HOME = Home.find().directory();

  @Test
  void everyVariableIsOneThatAProgramReads() {
    Set<String> known = Sources.settings();
    assertThat(known).contains("HOTSEAT_NODE", "HOTSEAT_TARGETS");
    assertThat(FILE.services())
        .allSatisfy(
            service ->
                assertThat(known)
                    .containsAll(
                        service.variables().stream()
                            .filter(name -> name.startsWith("HOTSEAT_"))
                            .toList()));
  }

  @Test
  void everyNodeHasANameAndAnAddressOfItsOwn() {
    assertThat(FILE.nodes())
        .allSatisfy(
            node -> {
              assertThat(node.variable("HOTSEAT_NODE").asText()).isEqualTo(node.name());
              assertThat(node.variable("HOTSEAT_CLUSTER_HOST").asText(node.name() + ".cluster"))
                  .isEqualTo(node.name() + ".cluster");
            });
  }

  @Test
  void eachNetworkServesOnePurposeAndCanBeCutAlone() {
    assertThat(FILE.nodes("actor"))
        .allSatisfy(
            node -> {
              assertThat(node.names("networks"))
                  .containsExactlyInAnyOrder("default", "actor-store", "actor-cluster");
              assertThat(
                      Documents.texts(
                          node.content().path("networks").path("actor-cluster").path("aliases")))
                  .containsExactly(node.variable("HOTSEAT_CLUSTER_HOST").asText());
            });
    assertThat(FILE.nodes("postgres"))
        .allSatisfy(
            node -> assertThat(node.list("networks")).containsExactly("default", "postgres-store"));
    assertThat(FILE.service("actor-database").list("networks")).containsExactly("actor-store");
    assertThat(FILE.service("postgres-database").list("networks"))
        .containsExactly("postgres-store");
    assertThat(FILE.content().path("networks").propertyStream())
        .hasSize(3)
        .allMatch(network -> network.getValue().path("internal").asBoolean());
  }

  @Test
  void portsAreReachableFromThisMachineOnly() {
    assertThat(FILE.services().stream().flatMap(service -> service.list("ports").stream()))
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
  }

  @Test
  void everyContainerIsHardened() {
    assertThat(FILE.services())
        .allSatisfy(
            service -> {
              assertThat(service.content().path("read_only").asBoolean()).isTrue();
              assertThat(service.list("cap_drop")).containsExactly("ALL");
              assertThat(service.list("security_opt")).containsExactly("no-new-privileges:true");
            });
  }

  @Test
  void everyServiceHasOneProfileAndTheImplementationsStartByDefault() {
    assertThat(FILE.services())
        .allSatisfy(
            service ->
                assertThat(service.list("profiles"))
                    .hasSize(1)
                    .isSubsetOf("actor", "postgres", "watch", "load"));
    assertThat(Documents.text(Documents.COMPOSE.resolve(".env")))
        .containsPattern("(?m)^COMPOSE_PROFILES=actor,postgres$");
  }

  @Test
  void defaultServicesAreBuiltHereExceptForPostgres() {
    assertThat(FILE.services())
        .filteredOn(service -> !service.content().has("build"))
        .filteredOn(service -> !service.list("profiles").contains("watch"))
        .extracting(service -> service.content().path("image").asText())
        .containsOnly("postgres:18");
  }

  @Test
  void loadTestIsRebuiltOnRunBecauseUpDoesNotBuildIt() {
    assertThat(FILE.service("loadtest").content().path("pull_policy").asText()).isEqualTo("build");
  }

  @Test
  void imagesStartJavaLikeServeDoes() {
    String serve =
        Documents.text(
            HOME.resolve("loadtest/tool/src/main/java/hotseat/load/launch/ClusterPlan.java"));
    List<String> options =
        Pattern.compile("-XX:\\+\\w+|--[a-z-]+=allow")
            .matcher(Documents.text(Documents.COMPOSE.resolve("Dockerfile")))
            .results()
            .map(found -> "\"" + found.group() + "\"")
            .toList();
    assertThat(options).hasSize(3).allSatisfy(option -> assertThat(serve).contains(option));
  }

  @Test
  void loadTestAndPrometheusKnowEveryNode() {
    String targets = FILE.service("loadtest").variable("HOTSEAT_TARGETS").asText();
    String prometheus = Documents.text(Documents.COMPOSE.resolve("prometheus/prometheus.yml"));
    assertThat(FILE.nodes())
        .hasSize(5)
        .allSatisfy(
            node -> {
              assertThat(targets).contains("http://" + node.name() + ":8080");
              assertThat(prometheus).contains("\"" + node.name() + ":8080\"");
            });
  }

  @Test
  void imagesAreBuiltFromExistingModulesAndClasses() {
    assertThat(FILE.services().stream().filter(service -> service.content().has("build")))
        .hasSize(6)
        .allSatisfy(
            service -> {
              JsonNode arguments = service.content().path("build").path("args");
              Path sources = HOME.resolve(arguments.path("MODULE").asText() + "/src/main/java");
              String type = arguments.path("MAIN").asText().replace('.', '/') + ".java";
              assertThat(sources.resolve(type)).isRegularFile();
            });
  }

  @Test
  void readmeNamesOnlyExistingServices() {
    List<String> named =
        Pattern.compile("compose run --rm ([a-z0-9-]+)")
            .matcher(Documents.text(Documents.COMPOSE.resolve("README.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(FILE.services()).extracting(Service::name).containsAll(named);
    assertThat(named).isNotEmpty();
  }
}
