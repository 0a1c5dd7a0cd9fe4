package hotseat.load.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  private static final String URL = "jdbc:postgresql://db.example:5432/seats";

  @Test
  void userAndPasswordAreTakenOutOfTheUrl() {
    assertThat(DatabaseAddress.of(URL + "?user=me&sslmode=require&password=a%26b", Map.of()))
        .isEqualTo(new DatabaseAddress(URL + "?sslmode=require", "me", "a&b"));
  }

  @Test
  void whatTheUrlDoesNotSayIsTakenFromTheVariables() {
    Map<String, String> variables =
        Map.of("HOTSEAT_DATABASE_USER", "you", "HOTSEAT_DATABASE_PASSWORD", "secret");
    assertThat(DatabaseAddress.of(URL, variables))
        .isEqualTo(new DatabaseAddress(URL, "you", "secret"));
    assertThat(DatabaseAddress.of(URL + "?user=me", variables))
        .isEqualTo(new DatabaseAddress(URL, "me", "secret"));
  }

  @Test
  void thePasswordIsNeverPrinted() {
    assertThat(DatabaseAddress.of(URL + "?user=me&password=secret", Map.of()))
        .hasToString("me@" + URL);
  }
}
