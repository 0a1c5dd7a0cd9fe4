package hotseat.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import hotseat.actor.SeatMessage.Answer;
import hotseat.actor.SeatMessage.OnTheWire;
import hotseat.api.Environment;
import hotseat.api.Reply;
import hotseat.api.Spent;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Seat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.serialization.DisabledJavaSerializer;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.apache.pekko.serialization.jackson.JacksonCborSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages between nodes, now and in earlier versions: during a rolling update two versions of
 * the program talk. The stored samples are what the other version writes; changing one breaks that.
 * Each is stored twice, as bytes and as JSON that shows the content of the bytes.
 *
 * <p>The serializer is that of a node, with a node's settings.
 */
class WireFormatTest {

  private static final String SAMPLES = "/hotseat/actor/wire-samples.json";

  private static final ActorSystem<Void> SYSTEM =
      ActorSystem.create(
          Behaviors.empty(),
          ClusterSettings.SYSTEM,
          ClusterSettings.of(
                  new Environment(
                      Map.of("HOTSEAT_CLUSTER_PORT", FreePorts.free(1).getFirst().toString())),
                  "wire")
              .config());
  private static final Serialization SERIALIZATION = SerializationExtension.get(SYSTEM);
  private static final ActorRef<Answer> CALLER =
      ActorRefResolver.get(SYSTEM)
          .resolveActorRef("pekko://hotseat@127.0.0.1:7355/user/caller#1844674407");

  private static final JsonNode STORED = stored();

  private static JsonNode stored() {
    try (InputStream samples = WireFormatTest.class.getResourceAsStream(SAMPLES)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(samples));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void close() {
    SYSTEM.terminate();
  }

  static Stream<Arguments> samples() {
    return Samples.all(CALLER).entrySet().stream()
        .map(sample -> arguments(sample.getKey(), sample.getValue()));
  }

  private static SerializerWithStringManifest serializerOf(OnTheWire message) {
    return (SerializerWithStringManifest) SERIALIZATION.findSerializerFor(message);
  }

  private static byte[] written(OnTheWire message) {
    return SERIALIZATION.serialize(message).get();
  }

  private static Object read(OnTheWire like, String manifest, byte[] bytes) {
    return SERIALIZATION.deserialize(bytes, serializerOf(like).identifier(), manifest).get();
  }

  /** The canonical form: the same tree in JSON, whatever the width of its numbers. */
  private static JsonNode tree(OnTheWire message) throws IOException {
    return new ObjectMapper().readTree(new CBORMapper().readTree(written(message)).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void messageSurvivesSerialization(String name, OnTheWire message) {
    assertThat(read(message, serializerOf(message).manifest(message), written(message)))
        .isEqualTo(message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void messagesOfAnotherVersionCanBeRead(String name, OnTheWire message) throws IOException {
    JsonNode sample = STORED.path(name);
    byte[] bytes = sample.path("bytes").binaryValue();
    assertThat(read(message, sample.path("manifest").textValue(), bytes)).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void messagesAreWrittenInTheStoredFormat(String name, OnTheWire message) throws IOException {
    assertThat(tree(message)).isEqualTo(STORED.path(name).path("content"));
    assertThat(serializerOf(message).manifest(message))
        .isEqualTo(STORED.path(name).path("manifest").textValue());
  }

  @Test
  void everyKindOfMessageHasASample() {
    int kinds =
        Stream.of(Command.class, Reply.class, Decision.class, Seat.State.class, Spent.Part.class)
            .mapToInt(type -> type.getPermittedSubclasses().length)
            .sum();
    assertThat(Set.copyOf(STORED.findValuesAsText("is"))).hasSize(kinds);
    assertThat(STORED.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(Samples.all(CALLER).keySet());
  }

  @Test
  void nothingTravelsByJavaSerialization() {
    assertThat(SYSTEM.settings().config().getBoolean("pekko.actor.allow-java-serialization"))
        .isFalse();
    assertThat(SERIALIZATION.findSerializerFor(new ArrayList<>()))
        .isInstanceOf(DisabledJavaSerializer.class);
    assertThat(Samples.all(CALLER).values())
        .allSatisfy(
            message -> assertThat(serializerOf(message)).isInstanceOf(JacksonCborSerializer.class));
  }
}
