package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The suite on trial: a node without any concurrency control must not pass it. Alone such a node
 * does everything right, so this is where tests that only look like tests are found out.
 */
class RacyMustBeConvictedTest {

  @Test
  void contentionContractFindsTheRace() {
    TestExecutionSummary verdict = run(RacyUnderContention.class);

    assertThat(verdict.getFailures())
        .as("convicted by its answers, not by something that went wrong around them")
        .allSatisfy(
            failure -> assertThat(failure.getException()).isInstanceOf(AssertionError.class));
    List<String> convictedBy =
        verdict.getFailures().stream()
            .map(failure -> failure.getTestIdentifier().getDisplayName())
            .sorted()
            .toList();
    System.out.println("the racy node is convicted by " + convictedBy);
    assertThat(convictedBy)
        .containsExactly(
            "exactlyOneOf200BuyersGetsTheHold(Client)",
            "exactlyOneOf200BuyersGetsTheSeat(Client)",
            "holdEndsOnceThoughConfirmedAndReleasedAtTheSameTime(Client)",
            "versionsStayDenseAndUniqueUnderChurn(Client)",
            "whatCrowdsAreToldAgreesWithTheAuditAndEveryNode(Client)");
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            // The thread that runs this belongs to the pool of the tests around it.
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
