package hotseat.load.reconcile;

import hotseat.load.history.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A trial against a small server that makes no mistakes: everything is decided at one moment within
 * its interval, and the intervals overlap at random.
 */
final class SimulatedTrial {

  static final int OPERATIONS = 300;

  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int SEATS = 4;
  private static final int BUYERS = 9;
  private static final int INTERVAL_MAX = 50;
  private static final int HOLD_TIME = 30;
  private static final int NEVER = Integer.MAX_VALUE;

  private static final class Seat {
    private final String name;
    private final List<String> audit = new ArrayList<>();
    private int version;
    private int lastKey;
    private int holdKey;
    private boolean isSold;
    private int heldUntil;

    Seat(String name) {
      this.name = name;
    }

    boolean isHeld(int now) {
      return now < heldUntil && !isSold;
    }

    boolean accepts(Kind kind, int holdId, int now) {
      return switch (kind) {
        case HOLD -> name.contains("-") && !isSold && !isHeld(now);
        case RESERVE -> !name.contains("-") || (!isSold && !isHeld(now));
        case CONFIRM, RELEASE -> isHeld(now) && holdId == holdKey;
        case CANCEL -> name.contains("-") && isSold && holdId == holdKey;
        case LOOK -> false;
      };
    }

    void change(Kind kind, int key, int now) {
      version++;
      lastKey = key;
      boolean isBegin = kind == Kind.HOLD || kind == Kind.RESERVE;
      holdKey = isBegin ? key : holdKey;
      isSold = kind == Kind.RESERVE || kind == Kind.CONFIRM;
      heldUntil = kind == Kind.HOLD ? now + HOLD_TIME : kind == Kind.CONFIRM ? NEVER : 0;
      audit.add(
          "audit %s version %d %s key %d at %d%s"
              .formatted(
                  name, version, kind, key, now, kind == Kind.HOLD ? " until " + heldUntil : ""));
    }
  }

  private final Random random;
  private final List<Seat> seats = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();

  private SimulatedTrial(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < SEATS; i++) {
      seats.add(new Seat(i == 0 ? "FLOOR" : "A-" + i));
    }
  }

  static String story(long seed) {
    SimulatedTrial trial = new SimulatedTrial(seed);
    for (int key = 1; key <= OPERATIONS; key++) {
      trial.operate(key, key * 3);
    }
    Collections.shuffle(trial.operations, trial.random);
    List<String> lines = new ArrayList<>(trial.operations);
    for (Seat seat : trial.seats) {
      lines.addAll(seat.audit);
      lines.add("node 0 %s version %d".formatted(seat.name, seat.version));
    }
    return String.join("\n", lines);
  }

  private void operate(int key, int now) {
    Seat seat = seats.get(random.nextInt(SEATS));
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    boolean isRefusedByTheMachine = random.nextInt(20) == 0;
    boolean isAccepted = !isRefusedByTheMachine && seat.accepts(kind, seat.holdKey, now);
    int holdId = seat.holdKey;
    if (isAccepted) {
      seat.change(kind, key, now);
    }
    operations.add(
        "b%d %s %s key %d%s at %d..%d %s"
            .formatted(
                random.nextInt(BUYERS),
                kind,
                seat.name,
                key,
                kind == Kind.CONFIRM || kind == Kind.RELEASE || kind == Kind.CANCEL
                    ? " of " + holdId
                    : "",
                now - random.nextInt(INTERVAL_MAX),
                now + random.nextInt(INTERVAL_MAX),
                outcome(seat, isAccepted, isRefusedByTheMachine)));
  }

  private String outcome(Seat seat, boolean isAccepted, boolean isRefusedByTheMachine) {
    if (isRefusedByTheMachine) {
      return "NOT_APPLIED";
    }
    if (random.nextInt(10) == 0) {
      return "UNKNOWN";
    }
    String tag = seat.version == 0 ? "" : " tag " + seat.lastKey;
    return (isAccepted ? "ACCEPTED" : "OBSERVED") + " version " + seat.version + tag;
  }
}
