package hotseat.load.fault.relay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An HTTP/1.1 connection on which some commands are delivered twice and answered once.
 *
 * <p>A client here sends no request before it has the answer to its last one, so an answer from
 * another connection cannot overtake one from this connection.
 */
final class HttpTraffic implements Traffic {

  private final Repetitions repetitions;

  HttpTraffic(Repetitions repetitions) {
    this.repetitions = repetitions;
  }

  @Override
  public void requests(InputStream client, Crossing crossing)
      throws IOException, InterruptedException {
    InputStream buffered = new BufferedInputStream(client);
    Copies copies = new Copies(crossing.serverAddress(), crossing.deeds());
    Optional<HttpMessage> request = HttpMessage.read(buffered);
    while (request.isPresent()) {
      pass(request.get(), copies, crossing);
      request = HttpMessage.read(buffered);
    }
  }

  private void pass(HttpMessage request, Copies copies, Crossing crossing)
      throws InterruptedException {
    switch (repetitions.deliveryOf(request)) {
      case ONCE -> crossing.there().send(request.bytes());
      case TWICE_AT_ONCE -> answer(crossing, copies.atOnce(request));
      case TWICE_IN_A_ROW -> answer(crossing, copies.inARow(request));
      case AGAIN_LATER -> answer(crossing, copies.againLater(request));
    }
  }

  /** Without an answer the connection is cut, so that the caller does not keep waiting. */
  private static void answer(Crossing crossing, Optional<HttpMessage> answer)
      throws InterruptedException {
    if (answer.isPresent()) {
      crossing.back().send(answer.get().bytes());
    } else {
      crossing.cut();
    }
  }
}
