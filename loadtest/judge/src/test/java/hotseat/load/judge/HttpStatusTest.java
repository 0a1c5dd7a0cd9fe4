package hotseat.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.history.Kind;
import hotseat.model.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStatusTest {

  @ParameterizedTest
  @CsvSource({
    "HOLD, 201",
    "RESERVE, 201",
    "CONFIRM, 200",
    "RELEASE, 200",
    "CANCEL, 200",
    "LOOK, 200"
  })
  void holdAndReserveAreAnsweredWithCreated(Kind kind, int status) {
    assertThat(HttpStatus.ofSuccess(kind)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "SHOW_NOT_FOUND, 404",
    "SEAT_NOT_FOUND, 404",
    "IDEMPOTENCY_KEY_REUSED, 422",
    "HOLD_GONE, 410",
    "FINAL_SALE, 409",
    "SEAT_UNAVAILABLE, 409",
    "ALREADY_SOLD, 409"
  })
  void everyRefusalHasAStatus(Refusal refusal, int status) {
    assertThat(HttpStatus.of(refusal)).isEqualTo(status);
  }
}
