package hotseat.load.run;

import hotseat.load.launch.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All contestants of a run, started. If one of them fails to start, none is left running. */
final class Sides implements AutoCloseable {

  private final Map<Entry, Side> sides = new HashMap<>();
  private final List<Side> inOrder = new ArrayList<>();

  private Sides() {}

  static Sides start(Plan plan, Home home, Path logs, Progress progress)
      throws InterruptedException {
    Sides sides = new Sides();
    try {
      for (Entry entry : plan.entries()) {
        long startedNanos = System.nanoTime();
        progress.now("starting " + entry.name() + " ...");
        Side side = SideStart.of(entry, plan.nodes(), home, logs);
        sides.sides.put(entry, side);
        sides.inOrder.add(side);
        progress.done(
            switch (entry) {
              case Entry.Own own ->
                  "%s is up after %.1f s: %s"
                      .formatted(
                          own.name(), (System.nanoTime() - startedNanos) / 1e9, side.doors());
              case Entry.Target target -> "%s is up: %s".formatted(target.name(), side.doors());
            });
      }
      return sides;
    } catch (InterruptedException | RuntimeException e) {
      sides.close();
      throw e;
    }
  }

  Side of(Entry entry) {
    return Objects.requireNonNull(sides.get(entry));
  }

  List<Side> all() {
    return List.copyOf(inOrder);
  }

  @Override
  public void close() {
    inOrder.reversed().forEach(Side::close);
  }
}
