package hotseat.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.load.run.Cores;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Both contestants get the same in containers, and the machine has room for it. */
class ComposeFairnessTest {

  private static final ComposeFile FILE = ComposeFile.read();

  private static final double GENERATOR_CORES = 1.5;

  private static double total(String implementation, ToDoubleFunction<Service> budget) {
    return FILE.nodes(implementation).stream().mapToDouble(budget).sum();
  }

  private static void bothGetTheSame(ToDoubleFunction<Service> budget) {
    assertThat(total("actor", budget)).isEqualTo(total("postgres", budget)).isPositive();
  }

  @Test
  void contestantsHaveTheSameCpuInTotal() {
    bothGetTheSame(Service::cpus);
  }

  @Test
  void contestantsHaveTheSameMemoryInTotal() {
    bothGetTheSame(Service::memoryMib);
  }

  @Test
  void contestantsHaveTheSameConnectionsInTotal() {
    bothGetTheSame(node -> node.variable("HOTSEAT_DATABASE_CONNECTIONS").asInt());
  }

  @Test
  void oneNodeOfEachContestantReportsDatabaseMetrics() {
    bothGetTheSame(node -> node.variables().contains("HOTSEAT_DATABASE_METRICS") ? 1 : 0);
  }

  @Test
  void contestantsHaveTheSameDatabase() {
    assertThat(database("postgres-database")).isEqualTo(database("actor-database")).isNotEmpty();
  }

  private static JsonNode database(String name) {
    ObjectNode all = FILE.service(name).content().deepCopy();
    return all.without(List.of("profiles", "volumes", "networks"));
  }

  @Test
  void databasesAreDurable() {
    assertThat(FILE.service("actor-database").list("command"))
        .contains("-cfsync=on", "-csynchronous_commit=on", "-cfull_page_writes=on");
  }

  @Test
  void aContestantItsDatabaseAndTheGeneratorFitTheRequiredCores() {
    double side = total("actor", Service::cpus) + FILE.service("actor-database").cpus();
    assertThat(Cores.NEEDED).isEqualTo((int) Math.ceil(side + GENERATOR_CORES));
  }
}
