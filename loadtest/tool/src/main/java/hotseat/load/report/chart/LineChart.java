package hotseat.load.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of lines, with all of its figures in a table below.
 *
 * <p>Only the lines are a drawing, which is stretched to the available width. Every letter is text
 * of the page, so that it stays readable on a narrow screen and in print.
 *
 * @param zones drawn behind the lines
 * @param common the scale shared with the neighbouring charts; the same as y if none is shared
 */
public record LineChart(
    String title, String note, Axis x, Axis y, Scale common, List<Line> lines, List<Zone> zones) {

  /** A part of the x axis that is highlighted, and why. */
  public record Zone(String what, double from, double to) {}

  public LineChart(String title, String note, Axis x, Axis y, Scale common, List<Line> lines) {
    this(title, note, x, y, common, lines, List.of());
  }

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 400;

  // A zone that is over at once must be visible, too.
  private static final double ZONE_WIDTH_MIN = 3;

  public Html html() {
    return Html.of(
        """
        <figure class="chart lines">
        <figcaption><h4>{}</h4><p class="note">{}</p></figcaption>{}
        <div class="plot">{}<div class="canvas">{}</div><div class="marks x" aria-hidden="true">{}</div></div>
        <p class="readout" aria-hidden="true"></p>
        <details class="figures"><summary>Figures of this chart</summary>{}</details>
        </figure>
        """,
        title,
        note,
        legend(),
        yMarks(),
        drawing(),
        marks(x.scale(), "left"),
        new LineTable(title, x, y, lines).html());
  }

  private Html legend() {
    Map<String, Integer> groups = new LinkedHashMap<>();
    lines.forEach(line -> groups.putIfAbsent(line.group(), line.hue()));
    if (groups.size() < 2) {
      return Html.NOTHING;
    }
    List<Html> entries = new ArrayList<>();
    groups.forEach(
        (group, hue) ->
            entries.add(
                Html.of("<li class=\"hue-{}\"><i class=\"stroke\"></i>{}</li>", hue, group)));
    return Html.of("<ul class=\"legend\">{}</ul>", entries);
  }

  private Html yMarks() {
    Html own =
        Html.of(
            "<div class=\"marks y own\" aria-hidden=\"true\">{}</div>", marks(y.scale(), "bottom"));
    return sharesScale()
        ? Html.of(
            "{}<div class=\"marks y common\" aria-hidden=\"true\">{}</div>",
            own,
            marks(common, "bottom"))
        : own;
  }

  private boolean sharesScale() {
    return !common.equals(y.scale());
  }

  private static List<Html> marks(Scale scale, String side) {
    return scale.marks().stream()
        .map(
            mark ->
                Html.of(
                    "<span style=\"{}:{}\">{}</span>",
                    side,
                    Decimals.percent(mark.position()),
                    mark.label()))
        .toList();
  }

  private Html drawing() {
    return Html.of(
        """
        <svg viewBox="0 0 {} {}" preserveAspectRatio="none" role="img" aria-label="{}" style="--share:{}">\
        {}{}<g class="strokes">{}</g></svg>""",
        WIDTH,
        HEIGHT,
        title + ", " + lines.size() + " lines; their figures follow as a table",
        Decimals.of(Math.max(0.01, y.scale().high() / common.high())),
        zones.stream().map(this::zone).toList(),
        sharesScale()
            ? List.of(grid("own", y.scale()), grid("common", common))
            : grid("own", y.scale()),
        lines.stream().filter(line -> !line.spots().isEmpty()).map(this::stroke).toList());
  }

  private Html zone(Zone zone) {
    double from = WIDTH * x.scale().position().applyAsDouble(zone.from());
    double to = WIDTH * x.scale().position().applyAsDouble(zone.to());
    return Html.of(
        "<rect class=\"zone\" x=\"{}\" width=\"{}\" height=\"{}\"><title>{}</title></rect>",
        Decimals.of(from),
        Decimals.of(Math.max(ZONE_WIDTH_MIN, to - from)),
        HEIGHT,
        zone.what());
  }

  private static Html grid(String kind, Scale scale) {
    return Html.of(
        "<g class=\"grid {}\">{}</g>",
        kind,
        scale.marks().stream()
            .map(mark -> Decimals.of(HEIGHT * (1 - mark.position())))
            .map(height -> Html.of("<path d=\"M0 {}H{}\"/>", height, WIDTH))
            .toList());
  }

  private Html stroke(Line line) {
    return Html.of(
        "<path class=\"hue-{}\" d=\"{}\"><title>{}</title></path>",
        line.hue(),
        line.path(x.scale(), y.scale(), WIDTH, HEIGHT),
        line.group() + ", " + line.name());
  }
}
