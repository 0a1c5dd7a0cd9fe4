package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit: every committed change, in order, and nothing else. */
interface AuditContract {

  @Test
  default void everyChangeIsInTheAuditAsItWasAnswered(Client client) {
    List<Answer> made = new ArrayList<>();
    made.add(client.hold("A-1", "alice").is(201));
    made.add(client.confirm("A-1", made.getFirst().holdId()).is(200));
    made.add(client.cancel("A-1", made.getFirst().holdId()).is(200));
    made.add(client.reserve("A-1", "bob00").is(201));
    made.add(client.cancel("A-1", made.getLast().holdId()).is(200));
    made.add(client.hold("A-1", "carol").is(201));
    made.add(client.release("A-1", made.getLast().holdId()).is(200));

    List<Change> audit = client.audit().of("A-1");

    assertThat(audit)
        .map(Change::kind)
        .containsExactly("HOLD", "CONFIRM", "CANCEL", "RESERVE", "CANCEL", "HOLD", "RELEASE");
    assertThat(audit).map(Change::version).isEqualTo(made.stream().map(Answer::version).toList());
    assertThat(audit).map(Change::at).isEqualTo(made.stream().map(Answer::at).toList());
    assertThat(audit)
        .map(Change::changeTag)
        .isEqualTo(made.stream().map(answer -> Tag.of(answer.request())).toList());
    assertThat(audit.getFirst().expiresAt()).contains(made.getFirst().expiresAt());
    assertThat(audit.get(1).expiresAt()).isEmpty();
  }

  @Test
  default void refusalsReadsAndReplaysLeaveNoTrace(Client client) {
    Request hold = client.holding("A-1", "alice", 60);
    client.send(hold).is(201);
    client.send(hold).is(201);
    client.hold("A-1", "bob00").is(409);
    client.confirm("A-1", client.key()).is(410);
    client.hold("FLOOR", "bob00").is(409);
    client.look("A-1").is(200);

    assertThat(client.audit().changes()).hasSize(1);
  }

  @Test
  default void auditListsSeatsOneByOneInVersionOrder(Client client) {
    for (int round = 0; round < 3; round++) {
      for (String seat : List.of("B-2", "A-10", "A-1", "B-1")) {
        Answer hold = client.hold(seat, "alice").is(201);
        client.release(seat, hold.holdId()).is(200);
      }
      client.reserve("FLOOR", "alice").is(201);
    }

    AuditTrail audit = client.audit();

    assertThat(audit.complaints()).isEmpty();
    assertThat(audit.changes()).hasSize(27);
    assertThat(audit.of("FLOOR")).map(Change::version).containsExactly(1L, 2L, 3L);
    long runs = 1;
    for (int i = 1; i < audit.changes().size(); i++) {
      runs += audit.changes().get(i).seat().equals(audit.changes().get(i - 1).seat()) ? 0 : 1;
    }
    assertThat(runs).as("each seat has its changes in one run of lines").isEqualTo(5);
  }

  @Test
  default void auditOfAnUntouchedShowIsEmpty(Client client) {
    Answer audit = client.send(Request.get(client.commands().path() + "/audit")).is(200);

    assertThat(audit.body()).isEmpty();
  }

  @Test
  default void everyNodeReturnsTheSameAudit(Client client) {
    client.hold("A-1", "alice").is(201);
    client.reserve("FLOOR", "bob00").is(201);
    Request request = Request.get(client.commands().path() + "/audit");
    String first = client.at(0, request).is(200).body();

    for (int node = 1; node < client.wire().nodes(); node++) {
      assertThat(client.at(node, request).is(200).body()).isEqualTo(first);
    }
  }
}
