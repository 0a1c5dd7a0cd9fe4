package hotseat.load.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import hotseat.load.command.TextTable;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Summary;
import hotseat.load.summary.Summary.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults of a run for a terminal: a table, a sentence for each, and what was not tried. */
final class FaultLines {

  private static final List<String> HEAD =
      List.of(
          "fault",
          "contestant",
          "verdict",
          "pause",
          "recovery",
          "expected",
          "unknown",
          "fenced",
          "stale");

  private static final int NAMES = 3;
  private static final int CONTESTANT_MAX = 11;

  private FaultLines() {}

  /** One for each fault, and one for each reason not to try some. */
  static List<String> sentences(Summary summary) {
    List<String> sentences =
        new ArrayList<>(summary.faults().stream().map(FaultSentence::of).toList());
    skipped(summary.skipped())
        .forEach((owner, names) -> sentences.add("Not tried: " + names + " of " + owner + "."));
    return sentences;
  }

  static List<String> table(List<Fault> faults, Ink ink) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    faults.forEach(fault -> rows.add(row(fault)));
    return new TextTable(NAMES, rows).lines(ink::faint);
  }

  private static List<String> row(Fault fault) {
    return List.of(
        fault.scenario(),
        TerminalTable.shortened(fault.implementation(), CONTESTANT_MAX),
        fault.verdict().toString(),
        Digits.pause(fault.impact().unavailableMs().max()),
        Digits.pause(fault.impact().recovery().measuredMs()),
        Digits.pause(fault.impact().recovery().expectedMs()),
        Digits.count(fault.counts().unknown()),
        Digits.count(fault.fencedWrites()),
        Digits.count(fault.harm().staleAnswers()));
  }

  /** Groups the faults that were not tried by contestant and reason. */
  static Map<String, String> skipped(List<Skipped> skipped) {
    return skipped.stream()
        .collect(
            groupingBy(
                one -> one.implementation() + ", because " + one.reason(),
                LinkedHashMap::new,
                mapping(Skipped::scenario, joining(", "))));
  }
}
