package hotseat.http;

import hotseat.api.Node;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers, with the headers that every answer has. */
final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Header implementation;
  private final Header nodeName;
  private final Traffic traffic;

  Sender(Node node, Traffic traffic) {
    this.implementation = HeaderValues.createCached(Headers.IMPLEMENTATION, node.implementation());
    this.nodeName = HeaderValues.createCached(Headers.NODE, node.name());
    this.traffic = traffic;
  }

  Answer send(Call call, Answer answer, ServerResponse response) {
    switch (answer) {
      case Answer.Whole whole -> sendWhole(call, whole, response);
      case Answer.Streamed streamed -> sendStream(call, streamed, response);
    }
    return answer;
  }

  private void sendWhole(Call call, Answer.Whole answer, ServerResponse response) {
    prepare(call, answer, response);
    if (!answer.spent().parts().isEmpty()) {
      response.header(Headers.serverTiming(answer.spent()));
    }
    answer.headers().forEach(response::header);
    if (call.isHead()) {
      response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, answer.body().length));
      response.send();
    } else {
      response.send(answer.body());
    }
  }

  /**
   * Nothing is sent before the first byte exists: until then the answer can still become a problem.
   * After that a failure breaks the connection, so that no client takes a part for the whole.
   */
  private void sendStream(Call call, Answer.Streamed answer, ServerResponse response) {
    if (call.isHead()) {
      answer.body().discard();
      prepare(call, answer, response);
      response.send();
      return;
    }
    LateStream out =
        new LateStream(
            () -> {
              prepare(call, answer, response);
              return response.outputStream();
            });
    try {
      answer.body().writeTo(out);
      out.close();
    } catch (IOException | RuntimeException e) {
      if (!out.hasBegun() && e instanceof RuntimeException problem) {
        throw problem;
      }
      LOG.info("request {}: the answer broke off: {}", call.id(), e.toString());
      throw new CloseConnectionException("the answer broke off", e);
    }
  }

  private void prepare(Call call, Answer answer, ServerResponse response) {
    response.status(Status.create(answer.status()));
    response.header(answer.contentType());
    response.header(implementation);
    response.header(nodeName);
    response.header(HeaderValues.create(Headers.REQUEST_ID, call.id()));
    if (traffic.isDraining()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
  }
}
