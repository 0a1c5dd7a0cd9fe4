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

    List<String> convictedBy =
        verdict.getFailures().stream()
            .filter(failure -> failure.getException() instanceof AssertionError)
            .map(failure -> failure.getTestIdentifier().getDisplayName())
            .sorted()
            .toList();
    System.out.println("the racy node is convicted by " + convictedBy);
    assertThat(convictedBy)
        .containsExactly(
            "exactlyOneOf200BuyersGetsTheHold(Client)",
            "exactlyOneOf200BuyersGetsTheSeat(Client)",
            "holdEndsOnceThoughConfirmedAndReleasedAtTheSameTime(Client)",
            "versionsStayDenseAndUniqueUnderChurn(Client)");
  }

  private static TestExecutionSummary run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
