package hotseat.contract;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * The answers to many clients about some numbered seats, compared with the audit afterwards. Every
 * command has a key of its own; attempts under one key are one command.
 *
 * <p>While it records, it keeps one version and one time per seat: the newest that any client has
 * received. Requests sent after that must not be answered with anything older, through any node.
 */
final class History {

  private record Sent(Request request, Optional<Answer> answer) {}

  record Newest(long version, Instant at, Optional<Answer> heardIn) {
    static final Newest NOTHING = new Newest(-1, Instant.MIN, Optional.empty());

    static Newest of(Newest a, Newest b) {
      return b.version > a.version || (b.version == a.version && b.at.isAfter(a.at)) ? b : a;
    }
  }

  private final Map<String, Newest> newest = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final LongAdder accepted = new LongAdder();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

  /** Sends it to one node after the other until it is decided. */
  Optional<Answer> ask(Client client, Request request) {
    return ask(client, client.wire()::nextNode, request);
  }

  /** Sends it to this node until it is decided. */
  Optional<Answer> ask(Client client, int node, Request request) {
    return ask(client, () -> node, request);
  }

  /** One attempt; empty if the connection broke. */
  Optional<Answer> attempt(Client client, int node, Request request) {
    Newest known = newest(request);
    Optional<Answer> answer = client.wire().attempt(node, request);
    listen(known, request, answer);
    return answer;
  }

  /** A broken connection, a 503 or a 504 decides nothing, and the same key may be sent again. */
  private Optional<Answer> ask(Client client, IntSupplier nodes, Request request) {
    return await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Patience.PAUSE)
        .until(() -> attempt(client, nodes.getAsInt(), request), History::isDecided);
  }

  private static boolean isDecided(Optional<Answer> answer) {
    return answer.map(Answer::isDecided).orElse(false);
  }

  /** What is known about the seat of a request before it is sent. */
  Newest newest(Request request) {
    return newest.getOrDefault(seat(request), Newest.NOTHING);
  }

  void listen(Newest known, Request request, Optional<Answer> answer) {
    Sent one = new Sent(request, answer);
    sent.add(one);
    answer.filter(Answer::tellsVersion).ifPresent(heard -> compare(known, heard));
    accepted.add(isAccepted(one) ? 1 : 0);
  }

  /** How many changes were acknowledged. */
  long accepted() {
    return accepted.sum();
  }

  /** How many attempts decided nothing. */
  long undecided() {
    return sent.stream().filter(one -> !isDecided(one.answer())).count();
  }

  /** All contradictions between answers, and between answers and the audit. */
  List<String> complaintsAgainst(AuditTrail audit) {
    List<String> all = new ArrayList<>(complaints);
    all.addAll(audit.complaints());
    Set<String> tags = audit.changes().stream().map(Change::changeTag).collect(Collectors.toSet());
    for (Sent one : sent) {
      one.answer().filter(Answer::tellsVersion).ifPresent(a -> all.addAll(disagreements(a, audit)));
    }
    sent.stream()
        .filter(one -> isCommand(one.request()))
        .collect(Collectors.groupingBy(one -> Tag.of(one.request())))
        .forEach((tag, attempts) -> all.addAll(wrongEffect(attempts, tags.contains(tag))));
    all.addAll(unrequestedChanges(audit));
    return all;
  }

  private void compare(Newest known, Answer heard) {
    if (heard.version() < known.version() || heard.at().isBefore(known.at())) {
      complaints.add("older than what was known before it was asked:\n" + heard + "\n" + known);
    }
    newest.merge(
        seat(heard.request()),
        new Newest(heard.version(), heard.at(), Optional.of(heard)),
        Newest::of);
  }

  private static List<String> disagreements(Answer answer, AuditTrail audit) {
    String seat = seat(answer.request());
    Optional<Change> change = audit.find(seat, answer.version());
    String status = change.map(last -> last.statusAt(answer.at())).orElse("AVAILABLE");
    boolean known =
        change
            .map(last -> last.changeTag().equals(answer.changeTag()))
            .orElse(answer.version() == 0);
    List<String> disagreements = new ArrayList<>();
    if (!known || !status.equals(answer.seatStatus())) {
      disagreements.add("contradicts the audit, " + change + ":\n" + answer);
    }
    if (change.isPresent() && change.get().isExpiredHold(answer.at())) {
      audit
          .find(seat, answer.version() + 1)
          .filter(Change::needsLivingHold)
          .ifPresent(next -> disagreements.add("seen expired, then " + next + ":\n" + answer));
    }
    return disagreements;
  }

  /**
   * An accepted command is in the audit, a refused one is not, and an unknown one may be either.
   */
  private static List<String> wrongEffect(List<Sent> attempts, boolean applied) {
    boolean accepted = attempts.stream().anyMatch(History::isAccepted);
    boolean unknown =
        attempts.stream().anyMatch(one -> one.answer().map(Answer::isUnknown).orElse(true));
    return applied == accepted || (applied && unknown)
        ? List.of()
        : List.of((applied ? "in the audit: " : "not in the audit: ") + attempts);
  }

  private List<String> unrequestedChanges(AuditTrail audit) {
    Set<String> known = sent.stream().map(one -> Tag.of(one.request())).collect(Collectors.toSet());
    return audit.changes().stream()
        .filter(change -> !known.contains(change.changeTag()))
        .map(change -> "no client requested " + change)
        .toList();
  }

  private static boolean isAccepted(Sent one) {
    return isCommand(one.request()) && one.answer().map(Answer::accepted).orElse(false);
  }

  private static boolean isCommand(Request request) {
    return request.method().equals("POST");
  }

  /** Parses {@code /v1/shows/s1/seats/A-1/hold}. */
  private static String seat(Request request) {
    return request.path().split("/", -1)[5];
  }
}
