package hotseat.contract;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows every secret that the suite has ever made and reads every answer that the suite receives. A
 * secret is recorded before it is sent, so no answer can leak one undetected.
 *
 * <p>A key may appear in one place only: in the acceptance of the command that it came with, if
 * that was a hold or a reserve. A buyer's name may appear nowhere.
 */
final class Journal {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{3,}");
  private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");
  private static final Pattern OWNERS_MEMBER = Pattern.compile("\"(holdId|buyer|expiresAt)\"\\s*:");

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
  private final LongAdder answers = new LongAdder();

  void secret(String word) {
    secrets.add(word);
  }

  void heard(Answer answer) {
    answers.increment();
    String everything = answer.headers().map() + "\n" + answer.body();
    String ownKey = mayShowItsKey(answer) ? answer.request().key() : "";
    secretsIn(everything)
        .filter(secret -> !secret.equals(ownKey))
        .forEach(secret -> leaks.add(secret + " is betrayed by\n" + answer));
    if (!mayHaveOwnersMembers(answer) && OWNERS_MEMBER.matcher(answer.body()).find()) {
      leaks.add("a member that only the owner may see, in\n" + answer);
    }
  }

  /** The leaks so far, each with the answer that contains it. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  List<String> leaksIn(String log) {
    return secretsIn(log).distinct().toList();
  }

  int secrets() {
    return secrets.size();
  }

  long answers() {
    return answers.sum();
  }

  private Stream<String> secretsIn(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> EDGES.matcher(word).replaceAll(""))
        .filter(secrets::contains);
  }

  private static boolean mayShowItsKey(Answer answer) {
    String path = answer.request().pathWithoutQuery();
    return answer.accepted() && (path.endsWith("/hold") || path.endsWith("/reserve"));
  }

  /**
   * The audit contains the ends of holds, and the API's description contains the names of members.
   */
  private static boolean mayHaveOwnersMembers(Answer answer) {
    String path = answer.request().pathWithoutQuery();
    return mayShowItsKey(answer) || path.endsWith("/audit") || path.equals("/openapi.json");
  }
}
