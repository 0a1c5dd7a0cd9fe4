package hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limits of layouts and of the names of shows. One step beyond is 400, with the field named.
 */
interface LayoutLimitsContract {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows        | {'rows':0,'seatsPerRow':10}",
        "rows        | {'rows':1001,'seatsPerRow':10}",
        "rows        | {'rows':-1,'seatsPerRow':10}",
        "rows        | {'rows':1.5,'seatsPerRow':10}",
        "rows        | {'rows':99999999999999999999,'seatsPerRow':10}",
        "rows        | {'rows':'5','seatsPerRow':10}",
        "rows        | {'rows':null,'seatsPerRow':10}",
        "rows        | {'rows':[5],'seatsPerRow':10}",
        "rows        | {'seatsPerRow':10}",
        "seatsPerRow | {'rows':5,'seatsPerRow':0}",
        "seatsPerRow | {'rows':5,'seatsPerRow':1001}",
        "seatsPerRow | {'rows':5,'seatsPerRow':true}",
        "seatsPerRow | {'rows':5}",
        "columns     | {'rows':5,'seatsPerRow':10,'columns':3}",
      })
  default void rowsAndSeatsPerRowAreBounded(String field, String layout, Client client) {
    Client other = client.elsewhere("never");

    other.create(json(layout)).isMalformed(field);
    other.show().is(404, "SHOW_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'rows':1000,'seatsPerRow':1,'standing':{'ABCDEFGHIJKLMNOP':10000000}}",
        "{'rows':1,'seatsPerRow':1000,'standing':{'AA':1}}",
        "{'rows':26,'seatsPerRow':1,'standing':{'AA':1}}",
        "{'rows':1000,'seatsPerRow':1000}",
      })
  default void largestAndSmallestLayoutsAreAccepted(String layout, Client client) {
    client.elsewhere("fits-" + UUID.randomUUID()).create(json(layout)).is(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'FLOOR':0}",
        "{'FLOOR':-1}",
        "{'FLOOR':10000001}",
        "{'FLOOR':'5'}",
        "{'FLOOR':1.5}",
        "{'FLOOR':null}",
        "{'F':5}",
        "{'floor':5}",
        "{'FLOOR1':5}",
        "{'':5}",
        "{'FLO OR':5}",
        "{'ABCDEFGHIJKLMNOPQ':5}",
        "{'AA':5}",
        "[]",
        "5",
        "'FLOOR'",
      })
  default void standingAreasAreBounded(String standing, Client client) {
    Answer refusal =
        client
            .elsewhere("never")
            .create(json("{'rows':27,'seatsPerRow':1,'standing':" + standing + "}"))
            .is(400);

    assertThat(refusal.text("field")).as("field in%n%s", refusal).startsWith("standing");
  }

  @Test
  default void twentyAreasAreAcceptedAndTwentyOneAreNot(Client client) {
    client.elsewhere("areas-" + client.commands().show()).create(areas(20)).is(201);
    client.elsewhere("never").create(areas(21)).isMalformed("standing");
  }

  @Test
  default void showNamesAreBounded(Client client) {
    String longest = (client.commands().show() + "x".repeat(64)).substring(0, 64);

    client.elsewhere(longest).create(ShowContract.SMALL).is(201);
    client.elsewhere(longest + "x").create(ShowContract.SMALL).isMalformed("show");
    client.elsewhere("a%20b").create(ShowContract.SMALL).isMalformed("show");
    client.elsewhere("%C3%A4").create(ShowContract.SMALL).isMalformed("show");
    client.elsewhere("a%2Fb").create(ShowContract.SMALL).isMalformed("show");
  }

  private static String areas(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"AREA" + (char) ('A' + i) + "\":5")
        .collect(Collectors.joining(",", "{\"rows\":1,\"seatsPerRow\":1,\"standing\":{", "}}"));
  }

  private static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
