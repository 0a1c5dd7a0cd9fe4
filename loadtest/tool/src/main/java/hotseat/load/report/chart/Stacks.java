package hotseat.load.report.chart;

import java.util.List;

/**
 * Bars made of parts, with the parts in words below each bar, which are the legend as well.
 *
 * @param isRelative whether every bar has the full width, to compare shares and not sizes
 */
public record Stacks(String title, String note, boolean isRelative, List<Stack> stacks) {

  public record Stack(String name, int hue, String total, List<Part> parts) {

    private double sum() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  /**
   * One part of a bar.
   *
   * @param name also selects the colour, which is everywhere the same for the same name
   */
  public record Part(String name, double value, String text) {}

  public Html html() {
    return Html.of(
        """
        <figure class="chart stacks">
        <figcaption><h4>{}</h4><p class="note">{}</p></figcaption>
        <ul>{}</ul>
        </figure>
        """,
        title,
        note,
        stacks.stream().map(this::row).toList());
  }

  private Html row(Stack stack) {
    double whole = isRelative ? stack.sum() : widest();
    return Html.of(
        """
        <li class="hue-{}"><span class="name">{}</span> <b>{}</b>\
        <span class="track" aria-hidden="true">{}</span>
        <ul class="parts">{}</ul></li>
        """,
        stack.hue(),
        stack.name(),
        stack.total(),
        stack.parts().stream().map(part -> piece(part, whole)).toList(),
        stack.parts().stream().map(Stacks::entry).toList());
  }

  private static Html piece(Part part, double whole) {
    return Html.of(
        "<span class=\"bar\" data-part=\"{}\" style=\"width:{}\"></span>",
        part.name(),
        Decimals.percent(part.value() / whole));
  }

  private static Html entry(Part part) {
    return Html.of(
        "<li><i data-part=\"{}\"></i>{} <b>{}</b></li>", part.name(), part.name(), part.text());
  }

  private double widest() {
    return stacks.stream().mapToDouble(Stack::sum).reduce(Double.MIN_NORMAL, Math::max);
  }
}
