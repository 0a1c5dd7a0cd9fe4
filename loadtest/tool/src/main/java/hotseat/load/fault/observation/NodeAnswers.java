package hotseat.load.fault.observation;

/** How many answers each node has given in each tenth of a second. */
final class NodeAnswers {

  private final int[][] answers;

  NodeAnswers(int nodes, int tenths) {
    this.answers = new int[nodes][tenths];
  }

  int nodes() {
    return answers.length;
  }

  void add(int node, int ms) {
    answers[node][ms / Clock.TENTH_MS]++;
  }

  long between(int node, int fromMs, int toMs) {
    int[] tenths = answers[node];
    long sum = 0;
    for (int tenth = fromMs / Clock.TENTH_MS;
        tenth < Math.min(toMs / Clock.TENTH_MS, tenths.length);
        tenth++) {
      sum += tenths[tenth];
    }
    return sum;
  }
}
