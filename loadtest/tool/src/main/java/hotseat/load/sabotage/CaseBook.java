package hotseat.load.sabotage;

import hotseat.load.failure.Failure;
import hotseat.load.failure.WrongUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All runs of the matrix so far, in a file beside its page. A matrix takes hours: if it was
 * stopped, it goes on from here.
 */
final class CaseBook {

  private static final Comparator<Case> ORDER =
      Comparator.<Case, Boolean>comparing(each -> !each.candidate().hasBug())
          .thenComparingInt(each -> Bugs.ALL.indexOf(each.candidate().bug()))
          .thenComparing(each -> each.candidate().host())
          .thenComparingInt(Case::run);

  private final Path page;
  private final List<Case> cases = new ArrayList<>();

  private CaseBook(Path page) {
    this.page = page;
  }

  /** Reads the file beside this page, if there is one. */
  static CaseBook beside(Path page) {
    CaseBook book = new CaseBook(page);
    Path file = book.file();
    if (Files.exists(file)) {
      book.read(file);
    }
    return book;
  }

  private void read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(Case.HEAD)) {
      throw new Failure(file + " does not start like a list of runs; move it away to start over");
    }
    for (int number = 2; number <= lines.size(); number++) {
      try {
        cases.add(Case.of(lines.get(number - 1)));
      } catch (WrongUsage | IllegalArgumentException e) {
        throw new Failure("line " + number + " of " + file + " is not a run: " + e.getMessage(), e);
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  Path file() {
    String name = page.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return page.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".csv");
  }

  boolean has(Candidate candidate, int run) {
    return cases.stream().anyMatch(each -> each.isOf(candidate, run));
  }

  int size() {
    return cases.size();
  }

  boolean isAllRight() {
    return cases.stream().allMatch(Case::isRight);
  }

  /** Adds a run, and writes the file and the page again. */
  void add(Case added) {
    cases.add(added);
    cases.sort(ORDER);
    try {
      Files.write(
          file(), Stream.concat(Stream.of(Case.HEAD), cases.stream().map(Case::line)).toList());
      Files.writeString(page, new KillMatrix(cases, file().getFileName().toString()).markdown());
    } catch (IOException e) {
      throw new Failure("cannot write the matrix: " + e.getMessage(), e);
    }
  }
}
