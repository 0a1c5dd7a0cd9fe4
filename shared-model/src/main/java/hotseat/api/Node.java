package hotseat.api;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a running node reports about itself. */
public interface Node {

  /** {@code actor}, {@code postgres} or {@code memory}. */
  String implementation();

  String name();

  /** Why requests should go to another node for now; empty when this node is ready. */
  Optional<String> notReadyBecause();

  /** Completes, with the reason, when this node cannot go on and its process has to end. */
  default CompletionStage<String> lost() {
    return new CompletableFuture<>();
  }

  /**
   * The members and what each of them owns, as JSON values (maps, lists, text, numbers, booleans).
   */
  Map<String, Object> topology();
}
