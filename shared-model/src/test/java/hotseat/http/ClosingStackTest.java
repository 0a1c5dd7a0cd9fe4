package hotseat.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingStackTest {

  @Test
  void closesInReverseOrderAndContinuesAfterAFailure() {
    List<String> closed = new ArrayList<>();
    ClosingStack closing = new ClosingStack();
    closing.push(() -> closed.add("pool"));
    closing.push(
        () -> {
          throw new IllegalStateException("already closed");
        });
    closing.push(() -> closed.add("edge"));
    closing.close();
    closing.close();
    assertThat(closed).containsExactly("edge", "pool");
  }
}
