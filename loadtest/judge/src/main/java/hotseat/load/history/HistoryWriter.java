package hotseat.load.history;

import hotseat.load.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes a history while the load runs, and disturbs it as little as possible: each thread packs
 * its operations into a block of its own, and a thread of the writer takes full blocks to the disk.
 *
 * <p>The file appears under its name when it is complete, in {@link #close()}. If anything went
 * wrong it does not appear at all: half a history proves nothing, and may look as if it did.
 */
public final class HistoryWriter implements AutoCloseable {

  private final Path file;
  private final Path part;
  private final BlockQueue blocks;
  private final Queue<OperationEncoder> encoders = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<OperationEncoder> encoder = ThreadLocal.withInitial(this::newEncoder);
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private HistoryWriter(Path file, Path part, BlockQueue blocks) {
    this.file = file;
    this.part = part;
    this.blocks = blocks;
  }

  /** Opens the file under the name {@code NAME.part}. */
  public static HistoryWriter open(Path file, Header header) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      return new HistoryWriter(file, part, BlockQueue.start(BlockFile.create(part, header)));
    } catch (IOException e) {
      throw new Failure("cannot write the history " + part + ": " + e.getMessage(), e);
    }
  }

  /** Any thread may call this. It waits only if the disk is seconds behind. */
  public void write(Operation operation) {
    OperationEncoder mine = encoder.get();
    // Other threads take this lock only in writeApart() and close(), so it costs next to nothing.
    synchronized (mine) {
      mine.add(operation);
      if (mine.out().size() >= HistoryFormat.BLOCK_BYTES) {
        handOver(mine);
      }
    }
  }

  /** Writes these in a block of their own, after everything written so far. */
  public void writeApart(List<Operation> operations) {
    handOverAll();
    OperationEncoder apart = new OperationEncoder();
    operations.forEach(apart::add);
    handOver(apart);
  }

  /**
   * How often a thread had to wait for the disk. Each wait means that recording disturbed the run.
   */
  public long stalls() {
    return blocks.stalls();
  }

  /** Whether there will be no file, because the disk is full or broken. */
  public boolean hasFailed() {
    return blocks.hasFailed();
  }

  /**
   * Completes the file with everything written so far. No thread may write any more.
   *
   * @throws Failure if it could not be written; then there is no file
   */
  @Override
  public void close() {
    if (!isClosed.compareAndSet(false, true)) {
      return;
    }
    handOverAll();
    try {
      blocks.finish();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard();
      throw new Failure("the history " + file + " could not be written: " + e.getMessage(), e);
    }
  }

  private OperationEncoder newEncoder() {
    OperationEncoder created = new OperationEncoder();
    encoders.add(created);
    return created;
  }

  private void handOverAll() {
    for (OperationEncoder each : encoders) {
      synchronized (each) {
        handOver(each);
      }
    }
  }

  private void handOver(OperationEncoder mine) {
    if (mine.records() > 0) {
      blocks.put(Block.of(mine));
      mine.clear();
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The file stays under the name NAME.part, and without a trailer it is not a history.
    }
  }
}
