package hotseat.load.drive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How healthy the generator was while it measured, and whether its figures can be believed, as
 * {@code health.json} stores it.
 *
 * @param complaints why it is not healthy, in sentences
 * @param lagMsP99 how late a thread woke up from a short sleep
 * @param cpuShare of all cores of the machine, during the measured time
 * @param gcShare of the measured time
 * @param cpuSeconds used by the generator during the measured time
 * @param offending the first answer that the contract does not allow; empty if there was none
 * @param failure what went wrong, so that there is no history; empty if nothing did
 */
public record Health(
    boolean healthy,
    List<String> complaints,
    double lagMsP99,
    double lagMsMax,
    double cpuShare,
    double gcShare,
    double cpuSeconds,
    String offending,
    String failure) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public static Health read(Path path) {
    try {
      return JSON.readValue(path.toFile(), Health.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a trial that could not begin, through no fault of the generator. */
  static Health neverBegan(String offending) {
    return new Health(true, List.of(), 0, 0, 0, 0, 0, offending, "");
  }

  /** Why the trial does not count; empty if it does. */
  Optional<String> blame() {
    return Stream.of(offending, failure).filter(why -> !why.isEmpty()).findFirst();
  }

  void write(Path path) {
    try {
      JSON.writeValue(path.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
