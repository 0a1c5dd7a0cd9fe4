package hotseat.actor;

import hotseat.api.Reply;
import hotseat.api.Reply.Decided;
import hotseat.api.Spent.Counted;
import hotseat.model.Decision;

/** What a test wants to know of a reply. */
final class Replies {

  private Replies() {}

  /** Of a reply that must be a decision. */
  static Decision decision(Reply reply) {
    return ((Decided) reply).decision();
  }

  /** How many changes were stored together with this one. */
  static long batch(Reply reply) {
    return reply.spent().parts().stream()
        .filter(part -> part.name().equals("batch"))
        .mapToLong(part -> ((Counted) part).count())
        .sum();
  }
}
