package hotseat.load.export;

import hotseat.load.history.Kind;
import java.util.Locale;

/** Names as other tools write them. */
final class Words {

  private Words() {}

  static String of(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
