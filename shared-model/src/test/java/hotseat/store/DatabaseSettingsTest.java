package hotseat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotseat.api.Environment;
import hotseat.api.Environment.SettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  private static DatabaseSettings settings(String url) {
    return DatabaseSettings.of(new Environment(Map.of("HOTSEAT_DATABASE_URL", url)), "node-1");
  }

  @Test
  void urlOfThePostgresDriverIsAccepted() {
    String url = "jdbc:postgresql://db.example:5432/seats?sslmode=verify-full";
    assertThat(settings(url).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://me:secret@db.example/seats",
        "jdbc:mysql://me:secret@db.example/seats",
        "jdbc:postgresql://db.example:secret/seats"
      })
  void anotherUrlIsRefusedInOneLineThatDoesNotQuoteIt(String url) {
    assertThatThrownBy(() -> settings(url))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("HOTSEAT_DATABASE_URL must be like jdbc:postgresql://")
        .hasMessageNotContaining("secret");
  }
}
