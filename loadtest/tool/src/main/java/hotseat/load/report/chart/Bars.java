package hotseat.load.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A chart of bars, each with its figure in words.
 *
 * @param atLeast the value of the full width if no value is larger
 */
public record Bars(String title, String note, double atLeast, List<Bar> bars) {

  /**
   * One bar.
   *
   * @param value its length; not a number if there is none
   * @param trials a tick for each, to show how far the value can be trusted
   */
  public record Bar(String name, int hue, double value, String text, List<Double> trials) {}

  public Html html() {
    return Html.of(
        """
        <figure class="chart bars">
        <figcaption><h4>{}</h4><p class="note">{}</p></figcaption>
        <ul>{}</ul>
        </figure>
        """,
        title,
        note,
        bars.stream().map(this::row).toList());
  }

  private Html row(Bar bar) {
    return Html.of(
        """
        <li class="hue-{}"><span class="name">{}</span> <b>{}</b><span class="track" aria-hidden="true">{}</span></li>
        """,
        bar.hue(),
        bar.name(),
        bar.text(),
        Double.isFinite(bar.value()) ? track(bar) : Html.NOTHING);
  }

  private Html track(Bar bar) {
    return Html.of(
        "<span class=\"bar\" style=\"width:{}\"></span>{}",
        Decimals.percent(bar.value() / widest()),
        bar.trials().stream()
            .filter(Double::isFinite)
            .map(value -> Decimals.percent(value / widest()))
            .map(left -> Html.of("<i style=\"left:{}\"></i>", left))
            .toList());
  }

  private double widest() {
    return bars.stream()
        .flatMapToDouble(
            bar ->
                DoubleStream.concat(
                    DoubleStream.of(bar.value()),
                    bar.trials().stream().mapToDouble(Double::doubleValue)))
        .filter(Double::isFinite)
        .reduce(Math.max(atLeast, Double.MIN_NORMAL), Math::max);
  }
}
