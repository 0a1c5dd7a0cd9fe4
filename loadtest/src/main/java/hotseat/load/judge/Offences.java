package hotseat.load.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What was found so far: of each violation the number, and three cases without their operations.
 */
final class Offences {

  /**
   * One case.
   *
   * @param severity how far it is off, if there is a measure; otherwise 0
   * @param ordinals numbers of the operations that show it
   */
  record Case(
      String show, String seat, long severity, List<Integer> ordinals, Supplier<String> detail) {}

  /** The cases of one violation. */
  record Cases(long count, Case first, Case worst, Case last) {
    Cases with(Case next) {
      return new Cases(count + 1, first, next.severity > worst.severity ? next : worst, next);
    }
  }

  private final Map<Violation, Cases> found = new EnumMap<>(Violation.class);

  /**
   * One more case.
   *
   * @param ordinals the offender first; those of nobody are left out
   */
  void add(
      Violation violation, Chain chain, long severity, Supplier<String> detail, int... ordinals) {
    List<Integer> known =
        IntStream.of(ordinals).filter(each -> each != Spans.NOBODY).distinct().boxed().toList();
    Case next = new Case(chain.show(), chain.name(), severity, known, detail);
    found.compute(
        violation,
        (_, before) -> before == null ? new Cases(1, next, next, next) : before.with(next));
  }

  void add(Violation violation, Chain chain, Supplier<String> detail, int... ordinals) {
    add(violation, chain, 0, detail, ordinals);
  }

  Map<Violation, Cases> found() {
    return found;
  }
}
