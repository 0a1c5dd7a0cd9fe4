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
 * Tests the suite itself: a node without any concurrency control must not pass it. With one client
 * such a node does everything right, so this reveals tests that cannot fail.
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
            "answersToCrowdsAgreeWithTheAuditAndEveryNode(Client)",
            "exactlyOneOf200BuyersGetsTheHold(Client)",
            "exactlyOneOf200BuyersGetsTheSeat(Client)",
            "holdEndsOnceIfConfirmedAndReleasedConcurrently(Client)",
            "versionsStayDenseAndUniqueUnderChurn(Client)");
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(tests))
            // The thread that runs this belongs to the pool of the surrounding tests.
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
