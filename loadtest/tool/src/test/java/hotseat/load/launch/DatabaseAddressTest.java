package hotseat.load.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
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
  void valuesMissingInTheUrlComeFromTheVariables() {
    Map<String, String> variables =
        Map.of("HOTSEAT_DATABASE_USER", "you", "HOTSEAT_DATABASE_PASSWORD", "secret");
    assertThat(DatabaseAddress.of(URL, variables))
        .isEqualTo(new DatabaseAddress(URL, "you", "secret"));
    assertThat(DatabaseAddress.of(URL + "?user=me", variables))
        .isEqualTo(new DatabaseAddress(URL, "me", "secret"));
  }

  @Test
  void theSameDatabaseCanBeReachedThroughARelay() {
    InetSocketAddress relay = new InetSocketAddress(InetAddress.getLoopbackAddress(), 20_001);
    DatabaseAddress direct = new DatabaseAddress(URL + "?sslmode=require", "me", "secret");
    assertThat(direct.by(relay))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:20001/seats?sslmode=require", "me", "secret"));
    assertThat(direct.by(relay).server()).isEqualTo(relay);
    assertThat(new DatabaseAddress("jdbc:postgresql://127.0.0.1/seats", "", "").server().getPort())
        .isEqualTo(5432);
  }

  @Test
  void thePasswordIsNeverPrinted() {
    assertThat(DatabaseAddress.of(URL + "?user=me&password=secret", Map.of()))
        .hasToString("me@" + URL);
  }
}
