package hotseat.load.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** States over time: each row is a strip of pieces, and the same in words. */
public record Strips(String title, String note, Axis x, List<Strip> strips) {

  public record Strip(String name, List<Piece> pieces) {}

  /**
   * A state that lasted from one x to another.
   *
   * @param hue number of the colour in the style sheet
   */
  public record Piece(String what, int hue, double from, double to) {}

  public Html html() {
    return Html.of(
        """
        <figure class="chart strips">
        <figcaption><h4>{}</h4><p class="note">{}</p></figcaption>{}
        <ul class="rows">{}</ul>
        <details class="figures"><summary>Figures of this chart</summary>{}</details>
        </figure>
        """,
        title,
        note,
        legend(),
        strips.stream().map(this::row).toList(),
        ScrollingTable.named(title)
            .html(Html.of("<tbody>{}</tbody>", strips.stream().map(this::line).toList())));
  }

  private Html legend() {
    Map<String, Integer> hues = new LinkedHashMap<>();
    strips.forEach(
        strip -> strip.pieces().forEach(piece -> hues.putIfAbsent(piece.what(), piece.hue())));
    return Html.of(
        "<ul class=\"legend\">{}</ul>",
        hues.entrySet().stream()
            .map(
                entry ->
                    Html.of(
                        "<li class=\"hue-{}\"><i class=\"dot\"></i>{}</li>",
                        entry.getValue(),
                        entry.getKey()))
            .toList());
  }

  private Html row(Strip strip) {
    return Html.of(
        "<li><span class=\"name\">{}</span><span class=\"strip\" aria-hidden=\"true\">{}</span></li>",
        strip.name(),
        strip.pieces().stream().map(this::piece).toList());
  }

  private Html piece(Piece piece) {
    double from = x.scale().position().applyAsDouble(piece.from());
    double to = x.scale().position().applyAsDouble(piece.to());
    return Html.of(
        "<i class=\"hue-{}\" style=\"left:{};width:{}\" title=\"{}\"></i>",
        piece.hue(),
        Decimals.percent(from),
        Decimals.percent(to - from),
        words(piece));
  }

  private Html line(Strip strip) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
        strip.name(),
        strip.pieces().stream().map(this::words).collect(Collectors.joining(", ")));
  }

  private String words(Piece piece) {
    return piece.what() + " " + x.text().apply(piece.from()) + "–" + x.text().apply(piece.to());
  }
}
