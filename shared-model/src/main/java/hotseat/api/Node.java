package hotseat.api;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a running node tells about itself. */
public interface Node {

  /** {@code actor}, {@code postgres} or {@code memory}. */
  String implementation();

  String name();

  /** Why requests should go elsewhere for now; empty when this node is ready. */
  Optional<String> notReadyBecause();

  /** Completes, with the reason, when this node cannot go on and its process has to end. */
  default CompletionStage<String> lost() {
    return new CompletableFuture<>();
  }

  /** Members and who owns what, as JSON values (maps, lists, text, numbers, booleans). */
  Map<String, Object> topology();
}
