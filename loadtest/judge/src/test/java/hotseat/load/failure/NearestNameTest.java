package hotseat.load.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("actor", "postgres", "memory");

  @Test
  void aTypoIsRecognised() {
    assertThat(NearestName.of("postgras", NAMES)).contains("postgres");
    assertThat(NearestName.of("postgre", NAMES)).contains("postgres");
    assertThat(NearestName.of("actr", NAMES)).contains("actor");
    assertThat(NearestName.of("acotr", NAMES)).contains("actor");
    assertThat(NearestName.of("memmory", NAMES)).contains("memory");
  }

  @Test
  void theNearestOfSeveralNamesIsChosen() {
    assertThat(NearestName.of("posts", List.of("port", "post", "paste"))).contains("post");
  }

  @Test
  void anUnrelatedNameIsNotCorrected() {
    assertThat(NearestName.of("mysql", NAMES)).isEmpty();
    assertThat(NearestName.unknown("database", "mysql", NAMES))
        .isEqualTo("unknown database 'mysql'. Valid: actor, memory, postgres");
  }
}
