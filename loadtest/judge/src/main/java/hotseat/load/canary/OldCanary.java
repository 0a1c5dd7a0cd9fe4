package hotseat.load.canary;

import hotseat.load.result.Violation;

/**
 * The only violation that was planted before there was one of each: a seat of this show was sold,
 * and the next read showed that it never was.
 */
final class OldCanary {

  static final String SHOW = "canary";
  static final Sighting SIGHTING = new Sighting(Violation.STALE_ANSWER, SHOW, "A-1");

  private OldCanary() {}
}
