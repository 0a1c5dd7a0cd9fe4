package hotseat.load.sabotage;

import hotseat.load.command.Failure;
import hotseat.load.command.Tree;
import hotseat.load.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries one suspect after the other, and keeps the records. */
final class Court {

  private final List<Suspect> suspects;
  private final SabotageOptions options;
  private final Path records;
  private final Progress progress;
  private final List<Ruling> rulings = new ArrayList<>();

  /**
   * A court that has not sat yet.
   *
   * @param records a directory for logs, histories and the matrix so far
   */
  Court(List<Suspect> suspects, SabotageOptions options, Path records, Progress progress) {
    this.suspects = List.copyOf(suspects);
    this.options = options;
    this.records = records;
    this.progress = progress;
  }

  void sit() throws InterruptedException {
    progress.done("logs and histories in " + records);
    for (Suspect suspect : suspects) {
      for (int run = 1; run <= options.runs(); run++) {
        rulings.add(rule(suspect, run));
      }
      if (options.isMatrix()) {
        // It takes hours: what there is so far can be read.
        write(records.resolve("kill-matrix.md"));
      }
    }
    progress.clear();
  }

  private Ruling rule(Suspect suspect, int run) throws InterruptedException {
    Path directory = records.resolve(suspect.id() + "-" + run);
    progress.now(suspect + " starting ...");
    Ruling ruling = options.prosecution(run).rule(suspect, directory, progress::now);
    progress.done(ruling.sentence());
    ruling.reasons().forEach(reason -> progress.done("    " + reason));
    // What is as it should be need not be looked at; a hundred times it would fill the disk.
    if (options.isMatrix() && ruling.isRight()) {
      Tree.delete(directory);
    }
    return ruling;
  }

  boolean hasRuledOnAll() {
    return rulings.size() == suspects.size() * options.runs();
  }

  boolean isAllRight() {
    return rulings.stream().allMatch(Ruling::isRight);
  }

  /** The matrix of what has been ruled on so far. */
  void write(Path file) {
    String command = "./hotseat sabotage --matrix --runs " + options.runs();
    try {
      Files.writeString(file, new KillMatrix(rulings, options.seconds(), command).markdown());
    } catch (IOException e) {
      throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
