package hotseat.load.history;

import hotseat.load.history.Operation.Seen;
import hotseat.load.history.Operation.ServerTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Operations with everything that may be in one, and everything that may be missing. */
final class SampleOperations {

  static final Header HEADER =
      new Header(
          "hot-set",
          "actor",
          3,
          42,
          "c0ffee",
          200,
          List.of("http://127.0.0.1:8080", "http://127.0.0.1:8081"),
          -5,
          Long.MAX_VALUE,
          Map.of("FLOOR", 20_000L),
          1);

  private static final List<String> CODES = List.of("", "SEAT_UNAVAILABLE", "a \"tüte\" ☂");

  private SampleOperations() {}

  static List<Operation> list(RandomGenerator random, int size) {
    return Stream.generate(() -> one(random)).limit(size).toList();
  }

  static Operation one(RandomGenerator random) {
    return new Operation(
        uuid(random),
        oneOf(random, List.of(Kind.values())),
        random.nextInt(10_000),
        "show-" + random.nextInt(3),
        "A-" + random.nextInt(1_000),
        random.nextBoolean() ? Optional.of(uuid(random)) : Optional.empty(),
        random.nextInt(3_600),
        random.nextInt(4) - 1,
        attempts(random),
        random.nextLong(),
        random.nextLong(),
        random.nextLong(),
        oneOf(random, List.of(Outcome.values())),
        random.nextInt(600),
        oneOf(random, CODES),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of(seen(random)) : Optional.empty(),
        random.nextBoolean() ? serverTime(random) : ServerTime.NOT_REPORTED);
  }

  private static Attempts attempts(RandomGenerator random) {
    int count = random.nextInt(5);
    return switch (count) {
      case 0 -> new Attempts.Counted(0);
      case 1 -> Attempts.Once.ONCE;
      default ->
          new Attempts.Listed(Stream.generate(() -> attempt(random)).limit(count - 1L).toList());
    };
  }

  private static Attempt attempt(RandomGenerator random) {
    return new Attempt(
        random.nextInt(4) - 1,
        random.nextLong(),
        random.nextLong(),
        random.nextBoolean(),
        oneOf(random, List.of(Outcome.values())),
        random.nextInt(600),
        oneOf(random, CODES),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of(seen(random)) : Optional.empty());
  }

  private static ShownHold hold(RandomGenerator random) {
    int which = random.nextInt(4);
    return which == 3
        ? new ShownHold.Another(random.nextLong())
        : List.of(ShownHold.Plain.values()).get(which);
  }

  private static Seen seen(RandomGenerator random) {
    return new Seen(
        random.nextLong() >>> 1,
        oneOf(random, List.of("AVAILABLE", "HELD", "SOLD", "")),
        oneOf(random, List.of("", "9f3c51d2a0b7e866", "9F3C51D2A0B7E866", "another's")),
        instant(random),
        random.nextBoolean() ? Optional.of(instant(random)) : Optional.empty(),
        hold(random));
  }

  private static ServerTime serverTime(RandomGenerator random) {
    return new ServerTime(
        random.nextInt(),
        random.nextInt(1_000),
        0,
        random.nextInt(1_000_000),
        1,
        2,
        random.nextInt(20),
        random.nextInt(200));
  }

  private static Instant instant(RandomGenerator random) {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private static UUID uuid(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static <T> T oneOf(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
