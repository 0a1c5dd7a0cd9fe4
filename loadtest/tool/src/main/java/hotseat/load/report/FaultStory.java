package hotseat.load.report;

import static java.util.stream.Collectors.joining;

import hotseat.load.report.chart.Axis;
import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.Line;
import hotseat.load.report.chart.LineChart;
import hotseat.load.report.chart.Scale;
import hotseat.load.report.chart.ScrollingTable;
import hotseat.load.report.chart.Strips;
import hotseat.load.summary.Fault;
import hotseat.load.summary.Fault.Band;
import hotseat.load.summary.Fault.Moment;
import hotseat.load.summary.Fault.Owners;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One fault on its time line: throughput, latency, and the owners of the seats. */
final class FaultStory {

  private static final double MS_PER_SECOND = 1e3;
  // A moment covers half a second.
  private static final double MOMENTS_PER_SECOND = 2;
  // Lower numbers are the colours of our own contestants.
  private static final int NODE_HUE_FIRST = 3;
  private static final int NODE_HUES = 5;

  private final Fault fault;
  private final int hue;
  private final Scale seconds;

  FaultStory(Fault fault, Lineup lineup) {
    this.fault = fault;
    this.hue = lineup.hue(fault.implementation());
    int last = fault.chronicle().course().stream().mapToInt(Moment::ms).max().orElse(1);
    this.seconds =
        Scale.whole(0, (int) Math.ceil(last / MS_PER_SECOND), second -> Math.round(second) + " s");
  }

  static String id(Fault fault) {
    return fault.scenario() + "-" + fault.implementation();
  }

  Html html() {
    return Html.of(
        """
        <article class="fault" aria-labelledby="f-{}">
        <h3 id="f-{}">{}, {}</h3><p class="sentence">{}</p>
        <p class="note">Recovery: {}; expected: {}.</p>
        {}{}{}
        </article>
        """,
        id(fault),
        id(fault),
        fault.scenario(),
        fault.implementation(),
        FaultSentence.of(fault),
        fault.impact().recovery().what(),
        fault.impact().recovery().theory(),
        evidence(),
        fault.chronicle().course().isEmpty() ? Html.NOTHING : charts(),
        fault.chronicle().owners().isEmpty() ? Html.NOTHING : owners());
  }

  private Html evidence() {
    Stream<Html> traces =
        fault.evidence().entrySet().stream()
            .map(
                one ->
                    Html.of(
                        "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                        one.getKey(),
                        one.getValue()));
    Stream<Html> times =
        fault.chronicle().bands().stream()
            .map(
                band ->
                    Html.of(
                        "<tr><th scope=\"row\">{}</th><td>{} to {}</td></tr>",
                        band.what(),
                        at(band.fromMs()),
                        at(band.toMs())));
    Stream<Html> marks =
        fault.chronicle().marks().stream()
            .map(
                mark ->
                    Html.of(
                        "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                        mark.what(),
                        at(mark.ms())));
    return Html.of(
        "<details class=\"figures\"><summary>What was done, and the evidence</summary>{}</details>",
        ScrollingTable.named("Evidence of " + fault.scenario() + ", " + fault.implementation())
            .html(
                Html.of(
                    "<tbody>{}</tbody>",
                    Stream.of(traces, times, marks).flatMap(rows -> rows).toList())));
  }

  private static String at(double ms) {
    return String.format(Locale.ROOT, "%.1f s", ms / MS_PER_SECOND);
  }

  private Html charts() {
    return Html.of(
        "<div class=\"panels\">{}{}</div>",
        chart(
            "Accepted per second",
            moment -> MOMENTS_PER_SECOND * moment.accepted(),
            Digits::number),
        chart("p99 of the accepted", Moment::p99Ms, Digits::ms));
  }

  private Html chart(String title, ToDoubleFunction<Moment> figure, DoubleFunction<String> text) {
    Scale y =
        Scale.fromZero(
            fault.chronicle().course().stream().mapToDouble(figure).max().orElse(1), text);
    Line line =
        new Line(
            fault.implementation(),
            fault.scenario(),
            hue,
            fault.chronicle().course().stream()
                .map(
                    moment ->
                        new Line.Spot(moment.ms() / MS_PER_SECOND, figure.applyAsDouble(moment)))
                .toList());
    return new LineChart(
            title,
            fault.chronicle().bands().stream().map(Band::what).collect(joining(", ")),
            time(),
            new Axis(title, y, text),
            y,
            List.of(line),
            fault.chronicle().bands().stream()
                .map(
                    band ->
                        new LineChart.Zone(
                            band.what(),
                            band.fromMs() / MS_PER_SECOND,
                            band.toMs() / MS_PER_SECOND))
                .toList())
        .html();
  }

  private Axis time() {
    return new Axis("second", seconds, second -> String.format(Locale.ROOT, "%.1f", second));
  }

  private Html owners() {
    return new Strips(
            "Owners of the hot seats",
            "As the buyers saw them. A gap: no node answered for the seat.",
            time(),
            fault.chronicle().owners().stream().map(this::strip).toList())
        .html();
  }

  private Strips.Strip strip(Owners owners) {
    return new Strips.Strip(
        owners.seat(),
        owners.spans().stream()
            .map(
                span ->
                    new Strips.Piece(
                        span.node(),
                        hueOf(span.node()),
                        span.fromMs() / MS_PER_SECOND,
                        span.toMs() / MS_PER_SECOND))
            .toList());
  }

  private int hueOf(String node) {
    List<String> nodes =
        fault.chronicle().owners().stream()
            .flatMap(owners -> owners.spans().stream())
            .map(Fault.Span::node)
            .distinct()
            .sorted()
            .toList();
    return NODE_HUE_FIRST + nodes.indexOf(node) % NODE_HUES;
  }
}
