package hotseat.load.judge;

import hotseat.load.history.Outcome;
import hotseat.model.Refusal;
import hotseat.model.Seat.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a {@link Script}: some words have a place, the others follow a word that names them.
 */
record ScriptLine(List<String> words) {
  static ScriptLine of(String text) {
    return new ScriptLine(Arrays.asList(text.split(" +", -1)));
  }

  String word(int place) {
    return words.get(place);
  }

  Optional<String> after(String name) {
    int place = words.indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
  }

  OptionalLong number(String name) {
    return after(name).stream().mapToLong(Long::parseLong).findFirst();
  }

  Outcome outcome() {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> words.contains(outcome.name()))
        .findFirst()
        .orElseThrow();
  }

  Optional<Status> status() {
    return Arrays.stream(Status.values())
        .filter(status -> words.contains(status.name()))
        .findFirst();
  }

  String code() {
    return after("code")
        .or(
            () ->
                Arrays.stream(Refusal.values())
                    .map(Refusal::name)
                    .filter(words::contains)
                    .findFirst())
        .orElse("");
  }
}
