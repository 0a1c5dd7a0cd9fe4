package hotseat.api;

import java.util.ArrayList;
import java.util.List;

/** Where the time of one request went, as {@code Server-Timing} shows it. */
public record Spent(List<Part> parts) {

  public static final Spent NOTHING = new Spent(List.of());

  /** A part of what a request spent: a duration or a count. */
  public sealed interface Part {
    String name();
  }

  public record Lasted(String name, long nanos) implements Part {}

  public record Counted(String name, long count) implements Part {}

  public Spent lasted(String name, long nanos) {
    return plus(new Lasted(name, nanos));
  }

  public Spent counted(String name, long count) {
    return plus(new Counted(name, count));
  }

  private Spent plus(Part part) {
    List<Part> more = new ArrayList<>(parts.size() + 1);
    more.addAll(parts);
    more.add(part);
    return new Spent(List.copyOf(more));
  }
}
