package hotseat.load.fault.relay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Delivers a request twice, each copy over a connection of its own, and chooses the answer.
 *
 * <p>The choice must be one that an idempotency key can stand for. A command is accepted if one of
 * its copies was accepted, whatever the other answer says. If one of them may have been, the
 * outcome is unknown. A refused command may be sent again under its key, and then it is a new
 * request: so it is never delivered again after its caller has received the answer.
 */
final class Copies {

  private static final Executor THREADS = Thread::startVirtualThread;

  // After the caller has received the answer, and perhaps sent the next command for the same seat.
  private static final Duration LATER = Duration.ofMillis(200);

  // Longer than a server may spend on a request.
  private static final int ANSWER_MAX_MS = 10_000;

  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  // Unknown, certainly not applied, refused: the order of their HTTP status codes, from the
  // highest.
  private static final Comparator<HttpMessage> LEAST_SURE_LAST =
      Comparator.comparingInt(HttpMessage::status);

  private final InetSocketAddress server;
  private final Deeds deeds;

  Copies(InetSocketAddress server, Deeds deeds) {
    this.server = server;
    this.deeds = deeds;
  }

  Optional<HttpMessage> atOnce(HttpMessage request) {
    CompletableFuture<Optional<HttpMessage>> other =
        CompletableFuture.supplyAsync(() -> deliver(request), THREADS);
    Optional<HttpMessage> one = deliver(request);
    count(one, other.join());
    return chosen(one, other.join()).map(HttpMessage::unsureIfReplay);
  }

  Optional<HttpMessage> inARow(HttpMessage request) {
    Optional<HttpMessage> first = deliver(request);
    Optional<HttpMessage> second = deliver(request);
    count(first, second);
    boolean isRepetitionDecided =
        second.filter(answer -> answer.status() < SERVER_ERROR).isPresent();
    // If the first copy was accepted, any decision about the second one is the answer to pass on.
    Optional<HttpMessage> passedOn =
        isAccepted(first) && isRepetitionDecided ? second : chosen(first, second);
    return passedOn.map(HttpMessage::unsureIfReplay);
  }

  Optional<HttpMessage> againLater(HttpMessage request) {
    Optional<HttpMessage> first = deliver(request);
    if (isAccepted(first)) {
      CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS, THREADS)
          .execute(() -> count(first, deliver(request)));
    }
    return first;
  }

  /** If one copy has no answer and the other was not accepted, the outcome is unknown. */
  private Optional<HttpMessage> chosen(Optional<HttpMessage> one, Optional<HttpMessage> other) {
    Optional<HttpMessage> accepted =
        Stream.of(one, other).flatMap(Optional::stream).filter(Copies::isAccepted).findFirst();
    return accepted.isPresent() || one.isEmpty() || other.isEmpty()
        ? accepted
        : Stream.of(one, other).flatMap(Optional::stream).max(LEAST_SURE_LAST);
  }

  private void count(Optional<HttpMessage> one, Optional<HttpMessage> other) {
    deeds.count(Deed.REQUESTS_REPEATED);
    long accepted = accepted(one, other).count();
    long replayed = accepted(one, other).filter(HttpMessage::isReplay).count();
    deeds.count(Deed.ANSWERS_REPLAYED, replayed);
    deeds.count(Deed.ACCEPTED_TWICE, accepted - replayed > 1 ? 1 : 0);
  }

  private static Stream<HttpMessage> accepted(
      Optional<HttpMessage> one, Optional<HttpMessage> other) {
    return Stream.of(one, other).flatMap(Optional::stream).filter(Copies::isAccepted);
  }

  private static boolean isAccepted(Optional<HttpMessage> answer) {
    return answer.filter(Copies::isAccepted).isPresent();
  }

  private static boolean isAccepted(HttpMessage answer) {
    return answer.status() < CLIENT_ERROR;
  }

  private Optional<HttpMessage> deliver(HttpMessage request) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(ANSWER_MAX_MS);
      socket.connect(server, ANSWER_MAX_MS);
      socket.getOutputStream().write(request.bytes());
      return HttpMessage.read(new BufferedInputStream(socket.getInputStream()));
    } catch (IOException e) {
      // The outcome is unknown, which is a result, too.
      return Optional.empty();
    }
  }
}
