package hotseat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The audit of a show, parsed and judged. It has its own small model of what a seat may do, on
 * purpose: a judge must not share the rules of what it judges.
 */
final class AuditTrail {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Change> changes;
  private final Map<String, List<Change>> bySeat;
  private final Map<String, Map<Long, Change>> byVersion;

  AuditTrail(List<Change> changes) {
    this.changes = List.copyOf(changes);
    this.bySeat = changes.stream().collect(Collectors.groupingBy(Change::seat));
    this.byVersion =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    Change::seat,
                    Collectors.toMap(Change::version, Function.identity(), (first, _) -> first)));
  }

  static AuditTrail in(Answer answer) {
    return new AuditTrail(answer.body().lines().map(AuditTrail::change).toList());
  }

  List<Change> changes() {
    return changes;
  }

  List<Change> of(String seat) {
    return bySeat.getOrDefault(seat, List.of());
  }

  Optional<Change> find(String seat, long version) {
    return Optional.ofNullable(byVersion.getOrDefault(seat, Map.of()).get(version));
  }

  /**
   * Everything wrong with the trail in itself: gaps, clocks that run back, tags used twice, and
   * steps that no numbered seat may take. Areas are judged elsewhere, by their count.
   */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    Set<String> tags = new HashSet<>();
    for (Change change : changes) {
      if (!tags.add(change.changeTag()) || !change.changeTag().matches("[0-9a-f]{16}")) {
        complaints.add("not a tag of its own: " + change);
      }
    }
    bySeat.values().forEach(seat -> complaints.addAll(complaintsAbout(seat)));
    return complaints;
  }

  private static List<String> complaintsAbout(List<Change> seat) {
    List<String> complaints = new ArrayList<>();
    Instant before = Instant.MIN;
    for (int i = 0; i < seat.size(); i++) {
      Change change = seat.get(i);
      String found = i == 0 ? "AVAILABLE" : seat.get(i - 1).statusAt(change.at());
      if (change.version() != i + 1) {
        complaints.add("not version " + (i + 1) + ": " + change);
      }
      if (change.at().isBefore(before)) {
        complaints.add("earlier than the change before it: " + change);
      }
      if (isNumbered(change.seat()) && !change.mayFollow(found)) {
        complaints.add("on a seat that was " + found + ": " + change);
      }
      before = change.at();
    }
    return complaints;
  }

  private static boolean isNumbered(String seat) {
    return seat.contains("-");
  }

  private static Change change(String line) {
    try {
      return Change.in(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new AssertionError("a line of the audit that is not JSON: " + line, e);
    }
  }
}
