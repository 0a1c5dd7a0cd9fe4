package hotseat.load.sabotage;

import hotseat.load.command.Tree;
import hotseat.load.run.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries one suspect after the other, and keeps the records. */
final class Court {

  private final List<Suspect> suspects;
  private final SabotageOptions options;
  private final Path records;
  private final Optional<CaseBook> book;
  private final String commit;
  private final Progress progress;
  private boolean isAllRight = true;
  private boolean hasRuledOnAll;

  /**
   * Creates a court.
   *
   * @param records a directory for logs and histories
   * @param book of the matrix, if there is one: runs in the book are not repeated
   * @param commit that is tried
   */
  Court(
      List<Suspect> suspects,
      SabotageOptions options,
      Path records,
      Optional<CaseBook> book,
      String commit,
      Progress progress) {
    this.suspects = List.copyOf(suspects);
    this.options = options;
    this.records = records;
    this.book = book;
    this.commit = commit;
    this.progress = progress;
  }

  void sit() throws InterruptedException {
    progress.done("logs and histories in " + records);
    book.filter(it -> it.size() > 0)
        .ifPresent(it -> progress.done("resumes after the " + it.size() + " runs in " + it.file()));
    for (Suspect suspect : suspects) {
      for (int run = 1; run <= options.runs(suspect); run++) {
        if (!isKnown(suspect, run)) {
          rule(suspect, run);
        }
      }
    }
    hasRuledOnAll = true;
    progress.clear();
  }

  private boolean isKnown(Suspect suspect, int run) {
    return book.filter(it -> it.has(suspect, run)).isPresent();
  }

  private void rule(Suspect suspect, int run) throws InterruptedException {
    Path directory = records.resolve(suspect.id() + "-" + run);
    progress.now(suspect + " starting ...");
    Ruling ruling = options.prosecution(run).rule(suspect, directory, progress::now);
    progress.done(ruling.sentence());
    ruling.reasons().forEach(reason -> progress.done("    " + reason));
    // The files of an expected result are of no use, and a hundred times they would fill the disk.
    if (book.isPresent() && ruling.isRight()) {
      Tree.delete(directory);
    }
    isAllRight &= ruling.isRight();
    book.ifPresent(it -> it.add(Case.of(ruling, run, options.seconds(), commit)));
  }

  boolean hasRuledOnAll() {
    return hasRuledOnAll;
  }

  /** Of all runs in the book, if there is one. */
  boolean isAllRight() {
    return book.map(CaseBook::isAllRight).orElse(isAllRight);
  }
}
