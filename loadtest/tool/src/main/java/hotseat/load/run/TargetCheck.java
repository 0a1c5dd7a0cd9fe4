package hotseat.load.run;

import hotseat.load.failure.Failure;
import hotseat.load.launch.NodeHealth;
import hotseat.load.launch.NodeHealth.Answer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks that a run can begin with servers that it has not started: each address is up and ready,
 * and all addresses of a target belong to one service that speaks the contract. Noticed only under
 * load, a problem would look like a late generator or a faulty contestant.
 */
final class TargetCheck {

  // As for a cluster that is started here: on a small machine a node takes more than a minute.
  static final Duration READY_MAX = Duration.ofMinutes(2);

  private static final long POLL_MS = 250;

  private final List<Entry.Target> targets;
  private final Duration readyMax;
  private final Progress progress;
  // The last answer of each address that is not ready yet.
  private final Map<Door, Answer> waiting = new LinkedHashMap<>();

  private record Door(Entry.Target target, URI uri) {}

  TargetCheck(List<Entry.Target> targets, Duration readyMax, Progress progress) {
    this.targets = targets;
    this.readyMax = readyMax;
    this.progress = progress;
  }

  static TargetCheck of(List<Entry> entries, Progress progress) {
    List<Entry.Target> targets =
        entries.stream()
            .filter(Entry.Target.class::isInstance)
            .map(Entry.Target.class::cast)
            .toList();
    return new TargetCheck(targets, READY_MAX, progress);
  }

  /**
   * Returns when all targets are ready for the load.
   *
   * @throws Failure with the reason: at once if a host is unknown, or if it refuses connections and
   *     its target cannot be starting; after a while if an address does not become ready
   */
  void pass() throws InterruptedException {
    for (Entry.Target target : targets) {
      target.nodes().forEach(uri -> waiting.put(new Door(target, uri), new Answer.Silence("")));
    }
    long startedNanos = System.nanoTime();
    lookAround();
    while (!waiting.isEmpty()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
      if (waited.compareTo(readyMax) > 0) {
        throw new Failure(sentence() + " (waited " + waited.toSeconds() + " s)");
      }
      progress.now(
          "waiting up to %d s, %d s so far: %s"
              .formatted(readyMax.toSeconds(), waited.toSeconds(), sentence()));
      Thread.sleep(POLL_MS);
      lookAround();
    }
    targets.forEach(ContractProbe::demand);
  }

  private void lookAround() {
    for (Door door : List.copyOf(waiting.keySet())) {
      Answer answer = NodeHealth.ask(door.uri());
      if (mayBegin(answer)) {
        waiting.remove(door);
      } else {
        waiting.put(door, answer);
      }
    }
    if (waiting.entrySet().stream().anyMatch(it -> isHopeless(it.getKey(), it.getValue()))) {
      throw new Failure(sentence() + "; is it running?");
    }
  }

  /** Only 503 means "not ready": a server may have no route for this question. */
  private static boolean mayBegin(Answer answer) {
    return answer instanceof Answer.Said(int status, _)
        && status != HttpURLConnection.HTTP_UNAVAILABLE;
  }

  private static boolean isHopeless(Door door, Answer answer) {
    return answer instanceof Answer.Nowhere
        || (answer instanceof Answer.Refused && !door.target().mayBeStarting());
  }

  private String sentence() {
    return waiting.entrySet().stream()
        .map(it -> "%s: %s %s".formatted(it.getKey().target().name(), it.getKey().uri(), state(it)))
        .collect(Collectors.joining("; "));
  }

  private static String state(Map.Entry<Door, Answer> door) {
    return switch (door.getValue()) {
      case Answer.Said(_, String why) -> "is not ready" + (why.isEmpty() ? "" : ": " + why);
      case Answer.Silence(String why) -> why;
      case Answer.Refused() -> "refuses connections";
      case Answer.Nowhere() -> "has an unknown host name";
    };
  }
}
