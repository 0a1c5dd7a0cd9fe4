package hotseat.load.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import hotseat.load.command.WholeFile;
import hotseat.load.report.chart.Html;
import hotseat.load.result.Verdict;
import hotseat.load.summary.Summary;
import hotseat.load.summary.SummaryJson;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The page that shows a run: one file that needs no network and no server, and no script for its
 * main results. It draws only what {@link Summary#publishable} leaves, so it cannot show a ratio
 * that must not be shown.
 */
public final class Dashboard {

  /** Units that must not begin a line. */
  private static final Pattern UNIT = Pattern.compile(" (×|ms|s|µs)(?=\\W)");

  private final Summary summary;
  private final Lineup lineup;
  private final List<Contest> contests;

  private Dashboard(Summary summary) {
    this.summary = summary.publishable();
    this.lineup = Lineup.of(this.summary);
    this.contests = Contest.of(this.summary);
  }

  public static void write(Summary summary, Path file) {
    WholeFile.write(file, page(summary).markup());
  }

  /** Only what a picture shows of it: the answers, and the throughput of the first workload. */
  public static void writeOpening(Summary summary, Path file) {
    Html style = Html.resource(Dashboard.class, "opening.css");
    WholeFile.write(file, new Dashboard(summary).page(style).markup());
  }

  static Html page(Summary summary) {
    return new Dashboard(summary).page(Html.NOTHING);
  }

  private Html page(Html furtherStyle) {
    Html script = Html.resource(Dashboard.class, "page.js");
    return Html.resource(
        Dashboard.class,
        "page.html",
        sha256(script),
        summary.preset() + ", " + summary.verdict(),
        List.of(Html.resource(Dashboard.class, "page.css"), furtherStyle),
        summary.preset(),
        summary.startedAt(),
        VerdictPanel.html(summary),
        answers(),
        contests.stream().map(this::section).toList(),
        FaultSection.html(summary, lineup),
        contests.stream().map(contest -> TrialTable.html(contest, lineup)).toList(),
        provenance(),
        SummaryJson.text(summary),
        script);
  }

  /** The browser runs this script and no other, whatever else gets into the page. */
  private static String sha256(Html script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.markup().getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<Html> answers() {
    return isValid() ? contests.stream().map(this::answer).toList() : List.of();
  }

  private Html answer(Contest contest) {
    return Html.of(
        "<li>{}<a class=\"sentence\" href=\"#w-{}\">{}</a></li>",
        contest.headline().map(this::ratio).orElse(Html.NOTHING),
        contest.workload(),
        UNIT.matcher(Sentences.of(contest)).replaceAll("\u00a0$1"));
  }

  private Html ratio(Summary.Comparison ratio) {
    return Html.of(
        "<b class=\"hue-{}\" aria-hidden=\"true\">{}<span>×</span></b>",
        lineup.hue(ratio.a()),
        Digits.ratio(ratio.ratio()));
  }

  private Html section(Contest contest) {
    return new WorkloadSection(contest, lineup).html();
  }

  private boolean isValid() {
    return summary.verdict() == Verdict.VALID;
  }

  private List<Html> provenance() {
    TreeMap<String, String> all = new TreeMap<>(summary.provenance());
    all.put("seed", Long.toString(summary.seed()));
    all.put("preset", summary.preset());
    all.put("started", summary.startedAt());
    all.put("schema", summary.schema());
    return all.entrySet().stream()
        .map(
            entry -> Html.of("<div><dt>{}</dt><dd>{}</dd></div>", entry.getKey(), entry.getValue()))
        .toList();
  }
}
