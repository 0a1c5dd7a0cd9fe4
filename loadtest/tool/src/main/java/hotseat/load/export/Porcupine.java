package hotseat.load.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotseat.load.history.Operation;
import hotseat.load.history.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * JSON lines with the members of {@code porcupine.Operation}: ClientId, Input, Call, Output,
 * Return. An operation with an unknown outcome returns at the end of time.
 */
final class Porcupine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Porcupine() {}

  static void write(List<Operation> operations, Appendable out) {
    try {
      for (Operation operation : operations) {
        out.append(line(operation).toString()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode line(Operation operation) {
    ObjectNode line = JSON.createObjectNode();
    line.put("ClientId", operation.buyer());
    line.set("Input", input(operation));
    line.put("Call", operation.invokedNanos());
    line.set("Output", output(operation));
    line.put(
        "Return",
        operation.outcome() == Outcome.UNKNOWN ? Long.MAX_VALUE : operation.completedNanos());
    return line;
  }

  private static ObjectNode input(Operation operation) {
    ObjectNode input = JSON.createObjectNode();
    input.put("op", Words.of(operation.kind()));
    input.put("show", operation.show());
    input.put("seat", operation.seat());
    input.put("key", operation.id().toString());
    operation.holdId().ifPresent(id -> input.put("holdId", id.toString()));
    input.put("ttlSeconds", operation.ttlSeconds());
    return input;
  }

  private static ObjectNode output(Operation operation) {
    ObjectNode output = JSON.createObjectNode();
    output.put("outcome", operation.outcome().name());
    output.put("code", operation.code());
    operation
        .seen()
        .ifPresent(
            seen -> {
              output.put("version", seen.version());
              output.put("status", seen.seatStatus());
              output.put("changeTag", seen.changeTag());
              output.put("at", seen.at().toString());
            });
    return output;
  }
}
