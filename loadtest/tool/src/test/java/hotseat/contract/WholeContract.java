package hotseat.contract;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * Everything that CONTRACT promises and every implementation keeps, one topic per file. A test
 * class that extends it only says how its system is started.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
abstract class WholeContract {

  private static final int LAST = Integer.MAX_VALUE;

  /** Changes of one area through which a key must be known. The contract says 10,000. */
  int changesToRemember() {
    return 10_000;
  }

  @Nested
  class Shows implements ShowContract {}

  @Nested
  class SeatLifecycle implements SeatLifecycleContract {}

  @Nested
  class StandingArea implements StandingAreaContract {}

  @Nested
  class RefusalOrder implements RefusalOrderContract {}

  @Nested
  class LayoutLimits implements LayoutLimitsContract {}

  @Nested
  class Limits implements LimitsContract {}

  @Nested
  class Http implements HttpContract {}

  @Nested
  class Operations implements OperationsContract {}

  @Nested
  class Idempotency implements IdempotencyContract {}

  @Nested
  class MemoryOfKeys implements MemoryOfKeysContract {
    @Override
    public int changes() {
      return changesToRemember();
    }
  }

  @Nested
  class Expiry implements ExpiryContract {}

  @Nested
  class Contention implements ContentionContract {}

  @Nested
  class Reconciling implements ReconciliationContract {}

  @Nested
  class ReadAfterWrite implements ReadAfterWriteContract {}

  @Nested
  class Audit implements AuditContract {}

  @Nested
  class Fuzz implements FuzzContract {}

  @Nested
  class Pause implements PauseContract {}

  @Nested
  class Stop implements StopContract {}

  /** At the end, because it searches everything that was answered before. */
  @Nested
  @Order(LAST)
  class Secrecy implements SecrecyContract {}
}
