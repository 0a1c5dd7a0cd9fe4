package hotseat.load.fault.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was done on a {@link FakeStage}, and what is broken there at the moment. */
final class StageLog {

  private final List<String> done = new ArrayList<>();
  private final Set<String> broken = new TreeSet<>();
  private long now;

  void does(String what) {
    done.add(now + " " + what);
  }

  void breaks(String how, String part) {
    does(how);
    breaks(part);
  }

  /** It breaks by itself. */
  void breaks(String part) {
    broken.add(part);
  }

  void mends(String how, String part) {
    does(how);
    mends(part);
  }

  void mends(String part) {
    broken.remove(part);
  }

  void lasts(long ms) {
    now += ms;
  }

  /** Each line starts with its time. */
  List<String> done() {
    return done;
  }

  Set<String> broken() {
    return broken;
  }

  long lastedMs() {
    return now;
  }
}
