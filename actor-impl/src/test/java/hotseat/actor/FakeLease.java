package hotseat.actor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A lease without a database: a test says whether it is renewed, and what happens before that. */
final class FakeLease implements Heartbeat.Lease {

  private final AtomicInteger renewals = new AtomicInteger();
  private final AtomicBoolean isGivenUp = new AtomicBoolean();
  private volatile boolean isGranted = true;
  private volatile Runnable beforeRenewal = () -> {};

  @Override
  public boolean renew() {
    renewals.incrementAndGet();
    beforeRenewal.run();
    return isGranted;
  }

  @Override
  public void giveUp() {
    isGivenUp.set(true);
  }

  /** From now on each renewal ends with this answer, unless it fails. */
  void grant(boolean isGranted) {
    this.isGranted = isGranted;
  }

  void beforeEachRenewal(Runnable action) {
    beforeRenewal = action;
  }

  void eachRenewalFailsWith(RuntimeException e) {
    beforeRenewal =
        () -> {
          throw e;
        };
  }

  /** How many were tried. */
  int renewals() {
    return renewals.get();
  }

  boolean isGivenUp() {
    return isGivenUp.get();
  }
}
