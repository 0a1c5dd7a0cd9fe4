package hotseat.load.report.chart;

import java.util.List;

/**
 * What each is made of: a bar of parts, and the parts in words below it, which are its legend, too.
 *
 * @param isRelative whether every bar takes the whole width, to compare shares and not sizes
 */
public record Stacks(String title, String note, boolean isRelative, List<Stack> stacks) {

  public record Stack(String name, int hue, String total, List<Part> parts) {

    private double sum() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  /**
   * A part of a whole.
   *
   * @param name also chooses the colour, which is the same everywhere for the same name
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
