package hotseat.contract;

/**
 * Asks until it is decided. A 503 or 504 is no decision; with the same key it is safe to repeat.
 */
final class Patience {

  // Far more than any healthy system needs for one command.
  private static final int ATTEMPTS_MAX = 200;

  private Patience() {}

  static Answer decided(Client client, Request request) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Answer answer = client.send(request);
      if (answer.isDecided()) {
        return answer;
      }
    }
    throw new AssertionError("not decided in " + ATTEMPTS_MAX + " attempts:\n" + request);
  }
}
