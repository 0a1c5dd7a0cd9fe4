package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No malformed request may cause a 5xx, a hang, or an acceptance. */
interface FuzzContract {

  int STRANGERS = 16;
  int REQUESTS_EACH = 640;
  int NOISES_EACH = 40;

  // Methods that may be accepted whatever the body is. Method names are case-sensitive, but a
  // server that is lenient about that does no harm here.
  Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "get");

  @Test
  default void tenThousandAlmostRightRequestsGetAnAnswerThatBlamesTheClient(Client client) {
    long seed = Seed.announced("fuzz");

    List<Answer> answers =
        Crowd.of(
                STRANGERS,
                i -> {
                  Fuzzer fuzzer = new Fuzzer(seed + i, client.commands());
                  return IntStream.range(0, REQUESTS_EACH)
                      .mapToObj(_ -> Patience.admitted(client, fuzzer.next()))
                      .toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(answers).hasSizeGreaterThanOrEqualTo(10_000);
    assertThat(answers).filteredOn(answer -> answer.status() / 100 == 5).as("5xx").isEmpty();
    assertThat(answers).filteredOn(FuzzContract::isUnearnedSuccess).as("unearned yes").isEmpty();
    assertThat(answers).filteredOn(FuzzContract::isNoProblem).as("no with no problem").isEmpty();
    System.out.println("fuzz: " + countsOf(answers));
    stillHealthy(client);
  }

  @Test
  default void bytesThatAreNotHttpAreRefusedOrTheConnectionIsClosed(
      Client client, SystemUnderTest system) {
    long seed = Seed.announced("noise");

    List<Exchange> exchanges =
        Crowd.of(
                STRANGERS,
                i -> {
                  Noise noise = new Noise(seed + i, client.commands());
                  URI node = system.nodes().get(i % system.nodes().size());
                  return Stream.generate(() -> Exchange.with(node, noise.next()))
                      .limit(NOISES_EACH)
                      .toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(exchanges).filteredOn(Exchange::blamesTheServer).as("5xx").isEmpty();
    stillHealthy(client);
  }

  /** The bytes sent on a connection, and the bytes received before the server closed it. */
  record Exchange(String noise, String heard) {

    static Exchange with(URI node, byte[] noise) {
      String text = new String(noise, StandardCharsets.ISO_8859_1);
      try {
        return new Exchange(text, RawSocket.exchange(node, noise));
      } catch (IOException e) {
        throw new UncheckedIOException("after " + text, e);
      }
    }

    boolean blamesTheServer() {
      return heard.lines().anyMatch(line -> line.matches("HTTP/1\\.[01] 5.*"));
    }
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
   * A valid body survives in a request that is bent elsewhere. Only then is an acceptance right.
   */
  private static boolean isUnearnedSuccess(Answer answer) {
    Request request = answer.request();
    return answer.accepted() && !READING.contains(request.method()) && !ValidBody.isIn(request);
  }

  private static boolean isNoProblem(Answer answer) {
    return answer.status() / 100 == 4
        && !answer.request().method().equals("HEAD")
        && !(answer.header("Content-Type").startsWith("application/problem+json")
            && answer.json().path("code").isTextual());
  }

  private static Map<Integer, Long> countsOf(List<Answer> answers) {
    return answers.stream()
        .collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
  }
}
