package hotseat.load.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Evidence in a file. The audits are read anew each time, so that their length does not matter. The
 * few final reads after them are kept.
 */
public final class StoredEvidence implements Evidence {

  private final Path file;
  private final Set<String> shows = new LinkedHashSet<>();
  private final List<FinalRead> reads = new ArrayList<>();
  private final List<SeatMapRead> maps = new ArrayList<>();
  private final List<ClockReading> clockReadings = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();
  private Duration clockDoubt = Duration.ZERO;

  private StoredEvidence(Path file) {
    this.file = file;
  }

  /**
   * Reads the whole file, so that any damage is found now and not later.
   *
   * @throws hotseat.load.failure.Failure if the file is not evidence, or not complete
   */
  public static StoredEvidence in(Path file) {
    StoredEvidence evidence = new StoredEvidence(file);
    EvidenceReader.read(
        file,
        new EvidenceReader.Listener() {
          @Override
          public void head(Duration clockDoubt) {
            evidence.clockDoubt = clockDoubt;
          }

          @Override
          public void audit(String show, Iterator<String> lines) {
            lines.forEachRemaining(line -> {});
            evidence.shows.add(show);
          }

          @Override
          public void read(FinalRead read) {
            evidence.reads.add(read);
          }

          @Override
          public void map(SeatMapRead map) {
            evidence.maps.add(map);
          }

          @Override
          public void clock(ClockReading reading) {
            evidence.clockReadings.add(reading);
          }

          @Override
          public void obstacle(String why) {
            evidence.obstacles.add(why);
          }
        });
    return evidence;
  }

  /** The seat maps that were read during the load. */
  public void maps(Consumer<SeatMapRead> consumer) {
    maps.forEach(consumer);
  }

  /** Why the evidence is not complete. */
  public List<String> obstacles() {
    return List.copyOf(obstacles);
  }

  @Override
  public Set<String> shows() {
    return Collections.unmodifiableSet(shows);
  }

  /** The audits that were read to their end, line by line as the contestant sent them. */
  public void audits(BiConsumer<String, Iterator<String>> consumer) {
    EvidenceReader.read(
        file,
        new EvidenceReader.Listener() {
          @Override
          public void audit(String show, Iterator<String> lines) {
            if (shows.contains(show)) {
              consumer.accept(show, lines);
            }
          }
        });
  }

  @Override
  public void changes(BiConsumer<String, AuditLine> consumer) {
    audits(
        (show, lines) ->
            lines.forEachRemaining(
                line -> AuditLine.in(line).ifPresent(change -> consumer.accept(show, change))));
  }

  @Override
  public void reads(Consumer<FinalRead> consumer) {
    reads.forEach(consumer);
  }

  @Override
  public List<ClockReading> clockReadings() {
    return Collections.unmodifiableList(clockReadings);
  }

  @Override
  public Duration clockDoubt() {
    return clockDoubt;
  }
}
