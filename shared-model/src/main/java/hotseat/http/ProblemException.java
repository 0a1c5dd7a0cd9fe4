package hotseat.http;

import java.util.Optional;

/** Ends the work on a request before anybody was asked to decide anything. */
final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient Optional<String> field;

  private ProblemException(Problem problem, Optional<String> field, String detail) {
    // No stack trace: this is an answer, and a flood of bad requests must stay cheap.
    super(detail, null, false, false);
    this.problem = problem;
    this.field = field;
  }

  static ProblemException of(Problem problem, String detail) {
    return new ProblemException(problem, Optional.empty(), detail);
  }

  static ProblemException invalid(String field, String rule) {
    return new ProblemException(
        Problem.INVALID_REQUEST, Optional.of(field), field + " " + rule + ".");
  }

  Problem problem() {
    return problem;
  }

  Optional<String> field() {
    return field;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
