package hotseat.load.drive;

import hotseat.load.drive.Reply.Meaning;
import hotseat.load.history.Outcome;
import hotseat.load.workload.Holding;
import hotseat.load.workload.Schedule;
import hotseat.load.workload.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * One buyer: decides what to request next, from which node, and what the answer means.
 *
 * <p>Gatling calls it from one thread at a time: {@link #wants} begins an operation; then, while it
 * {@link #isBusy}, {@link #asks}, the request, {@link #hears} if an answer comes, and {@link
 * #concludes} in any case.
 */
final class Buyer {

  // After an attempt without an answer: long enough to leave the machine to nodes that restart.
  private static final long UNANSWERED_PAUSE_MS = 100;

  private static final int ANSWER_SHOWN_MAX = 300;

  private final int number;
  private final Schedule schedule;
  private final List<String> seats;
  private final Trial trial;
  private final Turns turns;
  private long steps;
  private Holding holding = Holding.nothing();
  private Optional<Pending> pending = Optional.empty();
  private Optional<Reply> reply = Optional.empty();
  private String show = "";
  private long askedNanos;
  private long heardNanos;
  private long pauseMs;

  /**
   * Creates a buyer that holds nothing.
   *
   * @param firstStep number of the first step to take
   */
  Buyer(int number, long firstStep, Schedule schedule, Trial trial, Turns turns) {
    this.number = number;
    this.steps = firstStep;
    this.schedule = schedule;
    this.trial = trial;
    this.turns = turns;
    this.seats = trial.settings().workload().venue().seats();
  }

  /** How many steps it has begun. */
  long steps() {
    return steps;
  }

  /** Is there an operation to be finished? */
  boolean isBusy() {
    return pending.isPresent();
  }

  /** Begins the next operation. */
  void wants(String show, long intendedNanos) {
    this.show = show;
    pending =
        Optional.of(new Pending(schedule.step(number, steps++, holding, show), intendedNanos));
  }

  /** Chooses the node for the next attempt, and records when the attempt begins. */
  void asks() {
    turns.next();
    reply = Optional.empty();
    askedNanos = System.nanoTime();
    pending().sent(askedNanos);
  }

  long askedNanos() {
    return askedNanos;
  }

  /** Gatling may have sent the request twice, so that a refusal proves nothing. */
  void mayHaveAskedTwice() {
    pending().markUnknown();
  }

  Step step() {
    return pending().step();
  }

  String url() {
    return turns.node() + CommandText.path(step(), show, seat());
  }

  byte[] body() {
    return CommandText.body(step(), number);
  }

  /** The whole answer has arrived. */
  void hears(int status, Function<String, String> header, byte[] body) {
    heardNanos = System.nanoTime();
    Reply heard = ReplyParser.parse(status, header, body, step().secret());
    reply = Optional.of(heard);
    if (heard.meaning() == Meaning.OFF_CONTRACT) {
      trial.offends(url() + " returned " + status + ": " + shown(body));
    }
  }

  /**
   * Ends the attempt, and possibly the operation.
   *
   * @param isRefused whether there was no answer because there was no connection
   */
  void concludes(boolean isRefused) {
    if (reply.isEmpty()) {
      heardNanos = System.nanoTime();
    }
    Reply heard = reply.map(this::orElsewhere).orElse(isRefused ? Reply.UNSENT : Reply.NONE);
    Optional<Outcome> outcome = pending().heard(heard, turns.index(), heardNanos);
    if (heard.status() == 0 || heard.meaning() == Meaning.ELSEWHERE) {
      turns.failed();
    }
    pauseMs = outcome.isPresent() ? pauseMs(heard) : 0;
    outcome.ifPresent(this::ends);
  }

  /** Ends an operation that there was no room for: it is recorded, but no request was sent. */
  void isTurnedAway() {
    pending().turnedAway(System.nanoTime());
    heardNanos = System.nanoTime();
    ends(Outcome.NOT_APPLIED);
  }

  boolean pauses() {
    return pauseMs > 0;
  }

  Duration pause() {
    return Duration.ofMillis(pauseMs);
  }

  private void ends(Outcome outcome) {
    trial.record(pending().ended(number, show, seat(), outcome, heardNanos));
    holding = holding.after(step(), outcome);
    pending = Optional.empty();
  }

  /** A node that is not ready says nothing about the other nodes. */
  private Reply orElsewhere(Reply heard) {
    return turns.hasOthers() ? heard.elsewhereIfNotReady() : heard;
  }

  private long pauseMs(Reply heard) {
    return switch (heard.meaning()) {
      case BUSY, ELSEWHERE -> busyPauseMs(500L * heard.retryAfterSeconds());
      case UNKNOWN, UNSENT -> UNANSWERED_PAUSE_MS;
      case DONE, REFUSED, OFF_CONTRACT -> trial.settings().workload().manner().pauseMs();
    };
  }

  /**
   * At most half of the server's {@code Retry-After}, different for each buyer, and never nothing.
   */
  private static long busyPauseMs(long halfMs) {
    return Math.max(
        UNANSWERED_PAUSE_MS, ThreadLocalRandom.current().nextLong(halfMs / 2, halfMs + 1));
  }

  private Pending pending() {
    return pending.orElseThrow();
  }

  private String seat() {
    return seats.get(step().seat());
  }

  private static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() <= ANSWER_SHOWN_MAX ? text : text.substring(0, ANSWER_SHOWN_MAX) + "…";
  }
}
