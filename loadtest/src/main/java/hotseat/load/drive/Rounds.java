package hotseat.load.drive;

import hotseat.load.command.Failure;
import java.util.function.Consumer;

/**
 * Tells all buyers of a round the same about it: one of them decides, between two moments at which
 * all wait for each other, and so nobody is left waiting for somebody who has gone.
 */
final class Rounds {

  private final String prefix;
  private final Consumer<String> createShow;
  private volatile Round round = new Round(0, true);

  private record Round(int number, boolean isOn) {}

  Rounds(String prefix, Consumer<String> createShow) {
    this.prefix = prefix;
    this.createShow = createShow;
  }

  /** Opens the show of the next round, if there is to be one. For one buyer, while all wait. */
  void next(boolean isWanted) {
    int number = round.number() + 1;
    round = new Round(number, isWanted && isCreated(show(number)));
  }

  boolean goOn() {
    return round.isOn();
  }

  String show() {
    return show(round.number());
  }

  private String show(int number) {
    return prefix + "-" + number;
  }

  private boolean isCreated(String show) {
    try {
      createShow.accept(show);
      return true;
    } catch (Failure e) {
      // Who creates the shows has told the trial, and without a show there is nothing to want.
      return false;
    }
  }
}
