package hotseat.http;

import hotseat.api.Shows;
import hotseat.model.Layout;
import hotseat.model.Refusal;

/** Routes of whole shows. */
final class ShowRoutes {

  private static final String SHOW = "/v1/shows/{show}";

  private final Shows shows;
  private final EdgeSettings settings;

  ShowRoutes(Shows shows, EdgeSettings settings) {
    this.shows = shows;
    this.settings = settings;
  }

  void addTo(Routes routes) {
    routes
        .put(SHOW, settings.admin() ? this::create : ShowRoutes::switchedOff)
        .get(SHOW, this::overview)
        .get(SHOW + "/seats", this::seats)
        .get(SHOW + "/audit", settings.audit() ? this::audit : ShowRoutes::switchedOff);
  }

  private Answer create(Call call) {
    String show = call.show();
    Layout layout = LayoutJson.read(call.body());
    return switch (shows.create(show, layout)) {
      case CREATED -> created(201, Outcome.ACCEPTED, show, layout);
      case SAME_LAYOUT_EXISTS -> created(200, Outcome.REPLAYED, show, layout);
      case OTHER_LAYOUT_EXISTS ->
          throw ProblemException.of(Problem.SHOW_EXISTS, "A show keeps its first layout.");
      case UNKNOWN ->
          throw ProblemException.of(
              Problem.COMMIT_UNKNOWN, "The show may exist or not; retry the same request.");
    };
  }

  private static Answer created(int status, Outcome outcome, String show, Layout layout) {
    return Answer.Whole.json(
        status, outcome, Json.object(json -> LayoutJson.write(json, show, layout)));
  }

  private Answer overview(Call call) {
    String show = call.show();
    SeatCount count = new SeatCount();
    if (!shows.seatMap(show, count)) {
      throw noSuchShow();
    }
    return Answer.Whole.json(200, Outcome.OBSERVED, count.json(show));
  }

  private Answer seats(Call call) {
    String show = call.show();
    return new Answer.Streamed(
        Headers.JSON,
        out -> {
          if (!SeatMapJson.write(out, show, reader -> shows.seatMap(show, reader))) {
            throw noSuchShow();
          }
        });
  }

  private Answer audit(Call call) {
    String show = call.show();
    return new Answer.Streamed(
        Headers.JSON_LINES,
        out -> {
          if (!AuditLines.write(out, reader -> shows.audit(show, reader))) {
            throw noSuchShow();
          }
        });
  }

  private static ProblemException noSuchShow() {
    return ProblemException.of(Problem.SHOW_NOT_FOUND, Refusal.SHOW_NOT_FOUND.detail());
  }

  private static Answer switchedOff(Call call) {
    throw ProblemException.of(Problem.NOT_FOUND, "This is disabled on this node.");
  }
}
