package hotseat.load.report.chart;

import java.util.List;

/** Bars from one moment to another on a common time line that starts at 0. */
public record Intervals(List<Interval> intervals) {

  /**
   * One bar.
   *
   * @param from in any unit, not negative, the same unit for all bars
   * @param label the text beside it
   */
  public record Interval(String name, double from, double to, String label) {}

  public Html html() {
    return Html.of("<ol class=\"intervals\">{}</ol>", intervals.stream().map(this::row).toList());
  }

  private Html row(Interval interval) {
    return Html.of(
        """
        <li><span class="name">{}</span><span class="track" aria-hidden="true">\
        <span class="span" style="margin-left:{};width:{}"></span></span>\
        <span class="label">{}</span></li>
        """,
        interval.name(),
        Decimals.percent(interval.from() / length()),
        Decimals.percent((interval.to() - interval.from()) / length()),
        interval.label());
  }

  private double length() {
    return intervals.stream().mapToDouble(Interval::to).reduce(Double.MIN_NORMAL, Math::max);
  }
}
