package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing malformed may cause a 5xx, a hang, or a yes. */
interface FuzzContract {

  int STRANGERS = 16;
  int REQUESTS_EACH = 640;
  int NOISES_EACH = 40;

  // What a bent request may still be, by luck: something that reads, or a good command.
  Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Test
  default void tenThousandAlmostRightRequestsGetAnAnswerThatBlamesTheClient(Client client) {
    long seed = Seed.announced("fuzz");

    List<Answer> answers =
        Crowd.of(
                STRANGERS,
                i -> {
                  Fuzzer fuzzer = new Fuzzer(seed + i, client.commands());
                  return IntStream.range(0, REQUESTS_EACH)
                      .mapToObj(_ -> client.send(fuzzer.next()))
                      .toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(answers).hasSizeGreaterThanOrEqualTo(10_000);
    assertThat(answers).filteredOn(answer -> answer.status() / 100 == 5).as("5xx").isEmpty();
    assertThat(answers).filteredOn(FuzzContract::isUnearnedYes).as("unearned yes").isEmpty();
    assertThat(answers).filteredOn(FuzzContract::isNoProblem).as("no with no problem").isEmpty();
    System.out.println("fuzz: " + countsOf(answers));
    stillHealthy(client);
  }

  @Test
  default void noiseOnTheWireIsRefusedOrHungUpOn(Client client, SystemUnderTest system) {
    long seed = Seed.announced("noise");

    List<String> answers =
        Crowd.of(
                STRANGERS,
                i -> {
                  Fuzzer fuzzer = new Fuzzer(seed + i, client.commands());
                  URI node = system.nodes().get(i % system.nodes().size());
                  List<String> heard = new ArrayList<>();
                  for (int n = 0; n < NOISES_EACH; n++) {
                    heard.add(exchange(node, fuzzer.noise()));
                  }
                  return heard;
                })
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(answers).filteredOn(answer -> answer.matches("(?s).*HTTP/1\\.[01] 5.*")).isEmpty();
    stillHealthy(client);
  }

  private static void stillHealthy(Client client) {
    Client after = client.elsewhere("after-" + client.key());
    after.create(Running.LAYOUT).is(201);
    for (int node = 0; node < client.wire().nodes(); node++) {
      client.at(node, Request.get("/health/ready")).is(200);
      String seat = "A-" + (node + 1);
      client.at(node, after.holding(seat, "alice", 60)).is(201);
    }
  }

  /**
   * A good body survives in a request that is bent elsewhere: then, and only then, yes is right.
   */
  private static boolean isUnearnedYes(Answer answer) {
    Request request = answer.request();
    return answer.accepted()
        && !READING.contains(request.method())
        && !ValidBody.isOne(request.path(), request.body());
  }

  private static boolean isNoProblem(Answer answer) {
    return answer.status() / 100 == 4
        && !answer.request().method().equals("HEAD")
        && !(answer.header("Content-Type").startsWith("application/problem+json")
            && answer.json().path("code").isTextual());
  }

  private static TreeMap<Integer, Long> countsOf(List<Answer> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
  }

  private static String exchange(URI node, byte[] noise) {
    try {
      return RawSocket.exchange(node, noise);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "after " + new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1), e);
    }
  }
}
