package hotseat.load.report;

import hotseat.load.summary.Fault;

/** The result of a fault in one sentence, which people will quote. */
final class FaultSentence {

  private FaultSentence() {}

  static String of(Fault fault) {
    String begin = fault.scenario() + ", " + fault.implementation() + ": ";
    return switch (fault.verdict()) {
      case VALID -> begin + found(fault);
      case INCONCLUSIVE, VOID, INVALID ->
          begin + fault.verdict() + ", " + String.join("; ", fault.reasons()) + ".";
    };
  }

  private static String found(Fault fault) {
    return "%s; no seat was without an answer for longer than %s (%s: %s, expected %s); %s."
        .formatted(
            fault.about(),
            Digits.pause(fault.impact().unavailableMs().max()),
            fault.impact().recovery().what(),
            Digits.pause(fault.impact().recovery().measuredMs()),
            Digits.pause(fault.impact().recovery().expectedMs()),
            missing(fault));
  }

  private static String missing(Fault fault) {
    String kept = "and no acknowledged change was lost";
    return fault.counts().unknown() == 0
        ? "no outcome was unknown, " + kept
        : Digits.count(fault.counts().unknown()) + " outcomes were unknown, " + kept;
  }
}
