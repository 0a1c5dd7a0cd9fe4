package hotseat.http;

import static hotseat.http.TestEdge.json;
import static org.assertj.core.api.Assertions.assertThat;

import hotseat.api.Machine;
import hotseat.reference.SteadyClock;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of a show's layout. */
class LayoutLimitsTest {

  private static final TestEdge EDGE = TestEdge.inMemory(new SteadyClock(Machine.real()));

  @AfterAll
  static void close() {
    EDGE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rows           | {"seatsPerRow":1}
          rows           | {"rows":0,"seatsPerRow":1}
          rows           | {"rows":1001,"seatsPerRow":1}
          seatsPerRow    | {"rows":1}
          seatsPerRow    | {"rows":1,"seatsPerRow":1001}
          standing       | {"rows":1,"seatsPerRow":1,"standing":[]}
          standing       | {"rows":1,"seatsPerRow":1,"standing":null}
          standing       | {"rows":1,"seatsPerRow":1,"standing":{"floor":1}}
          standing       | {"rows":1,"seatsPerRow":1,"standing":{"F":1}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":0}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":10000001}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":"9"}}
          standing.FLOOR | {"rows":1,"seatsPerRow":1,"standing":{"FLOOR":1,"FLOOR":1}}
          standing.AB    | {"rows":28,"seatsPerRow":1,"standing":{"AB":1}}
          name           | {"rows":1,"seatsPerRow":1,"name":"x"}
          """)
  void aLayoutHasItsLimits(String field, String layout) {
    assertInvalid(field, EDGE.put("/v1/shows/s9", layout));
  }

  @Test
  void aLayoutHasAtMostTwentyAreas() {
    StringBuilder areas = new StringBuilder("\"AREA\":1");
    for (char letter = 'A'; letter < 'A' + 20; letter++) {
      areas.append(",\"AREA").append(letter).append("\":1");
    }
    assertInvalid(
        "standing",
        EDGE.put("/v1/shows/s9", "{\"rows\":1,\"seatsPerRow\":1,\"standing\":{" + areas + "}}"));
  }

  private static void assertInvalid(String field, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).get("field").asText()).isEqualTo(field);
  }
}
