package hotseat.load.judge;

import hotseat.load.canary.Canaries;
import hotseat.load.evidence.AuditLine;
import hotseat.load.evidence.ClockReading;
import hotseat.load.evidence.Evidence;
import hotseat.load.evidence.FinalRead;
import hotseat.load.history.Header;
import hotseat.load.history.Operation;
import hotseat.load.history.Operations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A history with its evidence, in lists that a test can change. */
public record Recorded(
    List<Operation> operations, List<AuditLine> audit, List<FinalRead> reads, Facts facts) {

  public static final String SHOW = "s1";

  static final Header HEADER =
      new Header("test", "test", 1, 0, "", 1, List.of("http://127.0.0.1:8080"), 0, Long.MAX_VALUE);

  /** What holds for the whole history. */
  record Facts(
      boolean isAudited,
      Duration clockDoubt,
      List<ClockReading> clocks,
      Map<String, Long> rooms,
      boolean isTimed) {
    Facts(boolean isAudited, Duration clockDoubt) {
      this(isAudited, clockDoubt, List.of(), Map.of(), true);
    }

    /** Timestamps give an order, but not how long something took. */
    static Facts withoutTime(boolean isAudited) {
      return new Facts(isAudited, Duration.ZERO, List.of(), Map.of(), false);
    }

    static final Facts AUDITED = new Facts(true, Duration.ZERO);
    static final Facts BLACK_BOX = new Facts(false, Duration.ZERO);
  }

  static Recorded of(Facts facts) {
    return new Recorded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), facts);
  }

  Recorded copy() {
    return new Recorded(
        new ArrayList<>(operations), new ArrayList<>(audit), new ArrayList<>(reads), facts);
  }

  /** Only the answers. */
  Recorded withoutEvidence() {
    return new Recorded(
        new ArrayList<>(operations), new ArrayList<>(), new ArrayList<>(), Facts.BLACK_BOX);
  }

  JudgeResult judge() {
    return Judge.judge(source(), evidence());
  }

  Operations source() {
    return consumer -> {
      operations.forEach(consumer);
      return header();
    };
  }

  Header header() {
    return new Header(
        HEADER.workload(),
        HEADER.contestant(),
        HEADER.trial(),
        HEADER.seed(),
        HEADER.scheduleHash(),
        HEADER.buyers(),
        HEADER.nodes(),
        HEADER.measuredFromNanos(),
        HEADER.measuredToNanos(),
        facts.rooms,
        facts.isTimed ? Canaries.SET : 0);
  }

  Evidence evidence() {
    return new Evidence() {
      @Override
      public Set<String> shows() {
        return facts.isAudited ? Set.of(SHOW) : Set.of();
      }

      @Override
      public void changes(BiConsumer<String, AuditLine> consumer) {
        audit.forEach(line -> consumer.accept(SHOW, line));
      }

      @Override
      public void reads(Consumer<FinalRead> consumer) {
        reads.forEach(consumer);
      }

      @Override
      public List<ClockReading> clockReadings() {
        return facts.clocks;
      }

      @Override
      public Duration clockDoubt() {
        return facts.clockDoubt;
      }
    };
  }
}
