package hotseat.load.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotseat.load.result.Verdict;
import java.util.List;
import java.util.Map;

/**
 * One contestant under one fault, as {@code summary.json} stores it. Times on the time line are
 * milliseconds from the beginning of the measured time.
 *
 * @param about what is broken, in one line
 * @param bit whether every trace that the fault must leave was found; otherwise it shows nothing
 * @param evidence the traces, by name
 */
public record Fault(
    String scenario,
    String about,
    String implementation,
    Verdict verdict,
    List<String> reasons,
    List<ViolationSummary> offences,
    boolean bit,
    Map<String, String> evidence,
    @JsonUnwrapped Impact impact,
    @JsonUnwrapped Counts counts,
    @JsonUnwrapped Harm harm,
    long fencedWrites,
    long ownerChanges,
    long operationsJudged,
    Summary.Generator generator,
    @JsonUnwrapped Chronicle chronicle,
    Map<String, String> files) {

  /**
   * How long who had to wait.
   *
   * @param seatsConcerned hot seats that the fault was about; {@code unavailableMs} is theirs
   * @param longestAnswerMs the longest time to an answer from a node that could answer
   */
  public record Impact(
      int seatsConcerned, Unavailable unavailableMs, Recovery recovery, double longestAnswerMs) {

    public static final Impact NONE =
        new Impact(0, new Unavailable(0, 0), new Recovery("not measured", 0, 0, ""), 0);
  }

  /**
   * Operations since something was broken.
   *
   * @param repeated commands sent again under the same key because an answer had not come
   * @param replayed those of them that had already taken effect
   */
  public record Counts(
      long accepted, long refused, long unknown, long notApplied, long repeated, long replayed) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
  }

  /** The violations that a fault is most likely to cause. */
  public record Harm(long lostAcks, long doubleBookings, long staleAnswers) {

    public static final Harm NONE = new Harm(0, 0, 0);
  }

  /** What happened when. */
  public record Chronicle(
      List<Moment> course, List<Band> bands, List<Mark> marks, List<Owners> owners) {

    public static final Chronicle EMPTY = new Chronicle(List.of(), List.of(), List.of(), List.of());
  }

  /** The longest pauses of seats between two answered commands, one for each seat. */
  public record Unavailable(double p99, double max) {}

  /**
   * How long it took, beside how long it should take.
   *
   * @param theory where the expected time comes from
   */
  public record Recovery(String what, double measuredMs, double expectedMs, String theory) {}

  /** The operations that ended in one half second. */
  public record Moment(
      int ms, long accepted, long refused, long notApplied, long unknown, double p99Ms) {}

  /** A period in which something was broken. */
  public record Band(String what, int fromMs, int toMs) {}

  /** A moment at which something happened. */
  public record Mark(String what, int ms) {}

  /** The owners of a seat, one after the other. */
  public record Owners(String seat, List<Span> spans) {}

  public record Span(String node, int fromMs, int toMs) {}
}
