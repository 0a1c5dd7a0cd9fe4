package hotseat.http;

import hotseat.api.Node;
import hotseat.api.Reservations;
import hotseat.api.Shows;
import java.util.List;

/**
 * The parts that an implementation contributes to its process.
 *
 * @param closing what to close at the end, after the last request, in reverse order
 */
public record NodeParts(
    Node node, Reservations reservations, Shows shows, List<AutoCloseable> closing) {

  public NodeParts {
    closing = List.copyOf(closing);
  }
}
