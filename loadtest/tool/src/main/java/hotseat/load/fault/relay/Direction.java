package hotseat.load.fault.relay;

import hotseat.load.fault.relay.Lane.Swallowing;
import hotseat.load.fault.relay.Link.LateWrites;
import hotseat.load.fault.relay.Link.Refusing;
import hotseat.load.fault.relay.Link.Through;

/** From the caller to the server, or from the server back. */
enum Direction {
  THERE(Deed.BYTES_SWALLOWED_THERE, Deed.BYTES_HELD_THERE),
  BACK(Deed.BYTES_SWALLOWED_BACK, Deed.BYTES_HELD_BACK);

  // Bytes on a connection that is about to be reset go nowhere.
  private static final Lane RESET_SOON = new Swallowing();

  private final Deed swallowed;
  private final Deed held;

  Direction(Deed swallowed, Deed held) {
    this.swallowed = swallowed;
    this.held = held;
  }

  Lane laneOf(Link link) {
    return switch (link) {
      case Through(Lane there, Lane back) ->
          switch (this) {
            case THERE -> there;
            case BACK -> back;
          };
      case LateWrites _ -> Link.FREE;
      case Refusing() -> RESET_SOON;
    };
  }

  Deed swallowed() {
    return swallowed;
  }

  Deed held() {
    return held;
  }
}
