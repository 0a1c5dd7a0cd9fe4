package hotseat.load.judge;

import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes evidence of cases: looks their operations up, and tells what happened. */
final class Story {

  private final Map<Integer, Operation> found = new HashMap<>();
  private final Telling telling;
  private int next;

  Story(long originNanos) {
    this.telling = new Telling(originNanos);
  }

  /** Reads the operations once more, but only if there is something to be told. */
  List<Offence> of(Offences offences, Operations operations) {
    Map<Violation, Offences.Cases> cases = offences.found();
    if (cases.isEmpty()) {
      return List.of();
    }
    Set<Integer> wanted =
        cases.values().stream()
            .flatMap(each -> Stream.of(each.first(), each.worst(), each.last()))
            .flatMap(each -> each.ordinals().stream())
            .collect(Collectors.toSet());
    operations.read(
        operation -> {
          int ordinal = next++;
          if (wanted.contains(ordinal)) {
            found.put(ordinal, operation);
          }
        });
    List<Offence> told = new ArrayList<>();
    cases.forEach((violation, each) -> told.add(offence(violation, each)));
    return List.copyOf(told);
  }

  private Offence offence(Violation violation, Offences.Cases cases) {
    return new Offence(
        violation,
        cases.count(),
        witness(cases.first()),
        witness(cases.worst()),
        witness(cases.last()));
  }

  private Witness witness(Offences.Case one) {
    List<Operation> operations =
        one.ordinals().stream().map(found::get).filter(Objects::nonNull).toList();
    String told = operations.stream().map(telling::of).collect(Collectors.joining("; however "));
    String where = one.seat() + " of " + one.show() + ": ";
    String sentence = where + (told.isEmpty() ? "" : told + "; ") + one.detail().get();
    return new Witness(one.show(), one.seat(), sentence, operations);
  }
}
