package hotseat.load.workload;

import hotseat.load.history.Kind;
import hotseat.load.workload.Holding.Bought;
import hotseat.load.workload.Holding.Held;
import hotseat.load.workload.Holding.Nothing;
import java.util.UUID;

/**
 * What the buyers of a workload do next, as a pure function of what they hold and of their draws.
 */
@FunctionalInterface
interface Behaviour {

  double LOOK_SHARE = 0.1;
  double CONFIRM_SHARE = 0.6;

  double STRANGER_SHARE = 0.3;

  // If a buyer gets 50 answers a second, some of the short holds run out.
  double DAWDLER_LOOK_SHARE = 0.97;
  // A buyer must see a hold run out before another buyer takes the seat.
  double BYSTANDER_LOOK_SHARE = 0.9;
  int SHORT_TTL_SECONDS = 1;

  /**
   * The next step.
   *
   * @param seat that was drawn; a buyer that holds a seat stays with it, unless it gives it up
   * @param what from 0 to 1: which of the possible actions
   * @param key of the command
   */
  Step next(Holding holding, int seat, double what, UUID key);

  /** Takes what is available, for good. */
  static Step reserve(Holding holding, int seat, double what, UUID key) {
    return Step.reserve(seat, key);
  }

  /** Holds a seat, and gives it back at once. */
  static Step holdAndRelease(Holding holding, int seat, double what, UUID key) {
    return switch (holding) {
      case Nothing() -> Step.hold(seat, key);
      case Held(int held, UUID holdId) -> Step.with(Kind.RELEASE, held, key, holdId);
      case Bought(int bought, UUID holdId) -> Step.with(Kind.CANCEL, bought, key, holdId);
    };
  }

  /**
   * Reads now and then, buys most of what it holds, and gives everything back in the end, so that
   * the show never sells out.
   */
  static Step comeAndGo(Holding holding, int seat, double what, UUID key) {
    if (what < LOOK_SHARE) {
      return Step.look(seatOf(holding, seat), key);
    }
    return switch (holding) {
      case Nothing() -> Step.hold(seat, key);
      case Held(int held, UUID holdId) -> Step.with(confirmOrRelease(what), held, key, holdId);
      case Bought(int bought, UUID holdId) -> Step.with(Kind.CANCEL, bought, key, holdId);
    };
  }

  /** Comes and goes; a buyer that holds nothing sometimes tries to end what another buyer holds. */
  static Step intrude(Holding holding, int seat, double what, UUID key) {
    boolean isTried = holding instanceof Nothing && what > 1 - STRANGER_SHARE;
    // Its own key as the hold id: no hold has this id.
    return isTried
        ? Step.with(what > 1 - STRANGER_SHARE / 2 ? Kind.RELEASE : Kind.CANCEL, seat, key, key)
        : comeAndGo(holding, seat, what, key);
  }

  /**
   * Holds for a second, and mostly just reads. Half of the holds are confirmed late, or too late.
   * The other half are given up for another seat, so that they run out on every server, however
   * fast it is.
   */
  static Step dawdle(Holding holding, int seat, double what, UUID key) {
    return switch (holding) {
      case Nothing() ->
          what < BYSTANDER_LOOK_SHARE
              ? Step.look(seat, key)
              : Step.hold(seat, key, SHORT_TTL_SECONDS);
      case Held(int held, UUID holdId) ->
          what < DAWDLER_LOOK_SHARE
              ? Step.look(held, key)
              : isGivenUp(holdId)
                  ? Step.hold(seat, key, SHORT_TTL_SECONDS)
                  : Step.with(Kind.CONFIRM, held, key, holdId);
      case Bought(int bought, UUID holdId) -> Step.with(Kind.CANCEL, bought, key, holdId);
    };
  }

  private static boolean isGivenUp(UUID holdId) {
    return (holdId.getLeastSignificantBits() & 1) == 0;
  }

  /** Comes and goes, and sends every command twice. */
  static Step insist(Holding holding, int seat, double what, UUID key) {
    Step step = comeAndGo(holding, seat, what, key);
    return step.kind().isCommand() ? step.twice() : step;
  }

  private static Kind confirmOrRelease(double what) {
    return what < LOOK_SHARE + (1 - LOOK_SHARE) * CONFIRM_SHARE ? Kind.CONFIRM : Kind.RELEASE;
  }

  private static int seatOf(Holding holding, int picked) {
    return switch (holding) {
      case Nothing() -> picked;
      case Held(int held, _) -> held;
      case Bought(int bought, _) -> bought;
    };
  }
}
