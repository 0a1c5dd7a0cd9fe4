package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import hotseat.load.reconcile.Reconciliation;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The check that every trial of a bake-off passes through finds nothing here, and finds a race. */
interface ReconciliationContract {

  int WITNESSES = 40;
  int ROUNDS_EACH = 25;

  @Test
  default void answersToCrowdsAgreeWithTheAuditAndEveryNode(Client client) {
    long seed = Seed.announced("witnesses");

    List<Operation> operations =
        Crowd.of(WITNESSES, i -> new Witness(client, i, seed).rounds(ROUNDS_EACH)).stream()
            .flatMap(List::stream)
            .toList();

    Reconciliation reconciliation = new Reconciliation();
    String audit = client.send(Request.get(client.commands().path() + "/audit")).is(200).body();
    reconciliation.readAudit(client.commands().show(), audit.lines().iterator());
    operations.forEach(reconciliation);
    Stream.of("E-1", "E-2", "E-3", "E-4", "FLOOR")
        .forEach(seat -> readEverywhere(client, seat, reconciliation));
    Reconciliation.Result result = reconciliation.result();

    assertThat(result.reasons()).isEmpty();
    assertThat(result.operationsJudged()).isEqualTo(operations.size());
    assertThat(operations)
        .filteredOn(operation -> operation.outcome() == Outcome.ACCEPTED)
        // The number depends on which buyers are faster. With none at all nothing would have been
        // checked.
        .as("changes made")
        .hasSizeGreaterThan(10);
  }

  private static void readEverywhere(Client client, String seat, Reconciliation reconciliation) {
    for (int node = 0; node < client.wire().nodes(); node++) {
      JsonNode json = client.at(node, client.commands().look(seat)).is(200).json();
      reconciliation.read(
          new FinalRead(
              node,
              client.commands().show(),
              seat,
              json.path("version").longValue(),
              number(json.path("sold")),
              number(json.path("capacity"))));
    }
  }

  private static OptionalLong number(JsonNode json) {
    return json.isIntegralNumber() ? OptionalLong.of(json.longValue()) : OptionalLong.empty();
  }
}
