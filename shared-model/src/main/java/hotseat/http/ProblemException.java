package hotseat.http;

import java.util.Optional;

/** Ends a request before any decision was requested. */
final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient Optional<String> field;
  private final boolean breaking;

  private ProblemException(
      Problem problem, Optional<String> field, String detail, boolean breaking) {
    // No stack trace: this is an answer, and a flood of bad requests must stay cheap.
    super(detail, null, false, false);
    this.problem = problem;
    this.field = field;
    this.breaking = breaking;
  }

  static ProblemException of(Problem problem, String detail) {
    return new ProblemException(problem, Optional.empty(), detail, false);
  }

  static ProblemException invalid(String field, String rule) {
    return new ProblemException(
        Problem.INVALID_REQUEST, Optional.of(field), field + " " + rule + ".", false);
  }

  /**
   * The same problem, but the connection must close, because the start of the next request is
   * unknown.
   */
  ProblemException breaking() {
    return new ProblemException(problem, field, detail(), true);
  }

  boolean isBreaking() {
    return breaking;
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
