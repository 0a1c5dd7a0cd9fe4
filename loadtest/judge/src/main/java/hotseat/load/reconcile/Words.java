package hotseat.load.reconcile;

import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.ChangeTag;
import hotseat.load.history.Operation;
import hotseat.load.history.Operation.Seen;
import java.util.regex.Pattern;

/**
 * Describes requests, answers and stored changes for reports, without keys and ids of holds: those
 * are the credentials of their buyers, and the tag of a change names it as well.
 */
final class Words {

  private static final Pattern SECRET =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int SHOWN_MAX = 200;

  private Words() {}

  static String asked(Operation operation) {
    return "buyer %d requested %s of %s of %s"
        .formatted(operation.buyer(), operation.kind(), operation.seat(), operation.show());
  }

  static String answered(Operation operation, Seen seen) {
    return "buyer %d's %s was answered with version %d of %s of %s"
        .formatted(
            operation.buyer(),
            operation.kind(),
            seen.version(),
            operation.seat(),
            operation.show());
  }

  /** The request, and an answer of which only the status and the code are shown. */
  static String answered(Operation operation) {
    String code = operation.code().isEmpty() ? "" : " " + operation.code();
    return asked(operation) + " and was answered " + operation.status() + code;
  }

  static String change(AuditLine line) {
    String until = line.expiresAt().map(end -> " until " + end).orElse("");
    return "version %d, %s by %s at %s%s"
        .formatted(line.version(), line.kind(), tag(line.tag()), line.at(), until);
  }

  static String read(FinalRead read) {
    String sold = read.sold().isPresent() ? ", sold " + read.sold().getAsLong() : "";
    String capacity =
        read.capacity().isPresent() ? " of " + read.capacity().getAsLong() + " places" : "";
    return "node %d reads version %d of %s of %s%s%s"
        .formatted(read.node(), read.version(), read.seat(), read.show(), sold, capacity);
  }

  static String tag(long tag) {
    return "change " + ChangeTag.text(tag);
  }

  /** A tag as an answer shows it, whatever that is. */
  static String tag(String shown) {
    return shown.isEmpty() ? "no change" : "change " + withoutSecrets(shown);
  }

  /** Quotes a text from elsewhere, which may contain a secret. */
  static String quoted(String text) {
    String shown = withoutSecrets(text);
    return shown.length() <= SHOWN_MAX ? shown : shown.substring(0, SHOWN_MAX) + "…";
  }

  private static String withoutSecrets(String text) {
    return SECRET.matcher(text).replaceAll("(an id)");
  }
}
