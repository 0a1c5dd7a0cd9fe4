package hotseat.load.sabotage;

import hotseat.load.command.Tree;
import hotseat.load.run.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs one candidate after the other, and keeps the records. */
final class CandidateRuns {

  private final List<Candidate> candidates;
  private final SabotageOptions options;
  private final Path records;
  private final Optional<CaseBook> book;
  private final String commit;
  private final Progress progress;
  private boolean isAllRight = true;
  private boolean hasTriedAll;

  /**
   * Creates the runs of these candidates.
   *
   * @param records a directory for logs and histories
   * @param book of the matrix, if there is one: runs in the book are not repeated
   * @param commit that is tried
   */
  CandidateRuns(
      List<Candidate> candidates,
      SabotageOptions options,
      Path records,
      Optional<CaseBook> book,
      String commit,
      Progress progress) {
    this.candidates = List.copyOf(candidates);
    this.options = options;
    this.records = records;
    this.book = book;
    this.commit = commit;
    this.progress = progress;
  }

  void runAll() throws InterruptedException {
    progress.done("logs and histories in " + records);
    book.filter(it -> it.size() > 0)
        .ifPresent(it -> progress.done("resumes after the " + it.size() + " runs in " + it.file()));
    for (Candidate candidate : candidates) {
      for (int run = 1; run <= options.runs(candidate); run++) {
        if (!isKnown(candidate, run)) {
          run(candidate, run);
        }
      }
    }
    hasTriedAll = true;
    progress.clear();
  }

  private boolean isKnown(Candidate candidate, int run) {
    return book.filter(it -> it.has(candidate, run)).isPresent();
  }

  private void run(Candidate candidate, int run) throws InterruptedException {
    Path directory = records.resolve(candidate.id() + "-" + run);
    progress.now(candidate + " starting ...");
    CandidateResult result = options.trials(run).run(candidate, directory, progress::now);
    progress.done(result.sentence());
    result.reasons().forEach(reason -> progress.done("    " + reason));
    // The files of an expected result are of no use, and a hundred times they would fill the disk.
    if (book.isPresent() && result.isRight()) {
      Tree.delete(directory);
    }
    isAllRight &= result.isRight();
    book.ifPresent(it -> it.add(Case.of(result, run, options.seconds(), commit)));
  }

  boolean hasTriedAll() {
    return hasTriedAll;
  }

  /** Of all runs in the book, if there is one. */
  boolean isAllRight() {
    return book.map(CaseBook::isAllRight).orElse(isAllRight);
  }
}
