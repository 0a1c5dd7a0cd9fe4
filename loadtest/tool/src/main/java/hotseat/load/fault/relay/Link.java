package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Lane.Holding;
import hotseat.load.fault.relay.Lane.Passing;
import hotseat.load.fault.relay.Lane.Swallowing;
import java.time.Duration;

/** What lies between a caller and the server. */
public sealed interface Link {

  Passing FREE = new Passing(Duration.ZERO, Lane.UNLIMITED);

  Link OPEN = new Through(FREE, FREE);

  /** Connections last and are accepted, but bytes vanish. */
  Link BLACK_HOLE = new Through(new Swallowing(), new Swallowing());

  /** The server receives nothing. Its answers would get through. */
  Link WITHOUT_REQUESTS = new Through(new Swallowing(), FREE);

  /** The server receives and executes everything. No answer gets through. */
  Link WITHOUT_ANSWERS = new Through(FREE, new Swallowing());

  /** Nothing arrives before the link changes, and then everything does. */
  Link STALLED = new Through(new Holding(), new Holding());

  /** The server executes nothing before the link changes, and then everything. */
  Link WITH_LATE_REQUESTS = new Through(new Holding(), FREE);

  Link REFUSING = new Refusing();

  /** Connections last, as far as the lanes allow. */
  record Through(Lane there, Lane back) implements Link {}

  /**
   * Writes arrive later than they were sent, everything else at once.
   *
   * @param naming only writes that contain this text are late; all, if it is empty
   */
  record LateWrites(Duration delay, String naming) implements Link {}

  /** New connections are refused at once, and existing ones are cut. */
  record Refusing() implements Link {}

  /** The same delay each way. */
  static Link late(Duration eachWay) {
    Lane lane = new Passing(eachWay, Lane.UNLIMITED);
    return new Through(lane, lane);
  }

  static Link narrow(long bytesPerSecondEachWay) {
    Lane lane = new Passing(Duration.ZERO, bytesPerSecondEachWay);
    return new Through(lane, lane);
  }
}
