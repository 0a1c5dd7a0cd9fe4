package hotseat.load.judge;

/**
 * One kind of violation, how often it was found, and three cases of it.
 *
 * @param count of answers or changes; for stale answers and late holds of versions
 * @param worst the one that is furthest off, where there is such a measure; otherwise the first
 */
public record Offence(Violation violation, long count, Witness first, Witness worst, Witness last) {

  public String sentence() {
    String times = count == 1 ? "once" : count + " times";
    return violation + ", " + times + ": " + violation.sentence() + ". First: " + first.sentence();
  }
}
