package hotseat.load.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of a line chart: a column for each line, a row for each x. The script that reads a
 * chart out takes its text from here.
 */
record LineTable(String title, Axis x, Axis y, List<Line> lines) {

  Html html() {
    return ScrollingTable.named(title)
        .html(
            Html.of(
                "<thead><tr><th scope=\"col\">{}</th>{}</tr></thead><tbody>{}</tbody>",
                x.name(),
                lines.stream().map(LineTable::head).toList(),
                rows().map(this::row).toList()));
  }

  private static Html head(Line line) {
    return Html.of(
        "<th scope=\"col\" class=\"hue-{}\" data-group=\"{}\">{} <small>{}</small></th>",
        line.hue(),
        line.group(),
        line.group(),
        line.name());
  }

  /** The x values of the line that reaches furthest; the other lines are read at these. */
  private Stream<Line.Spot> rows() {
    return lines.stream()
        .filter(line -> !line.spots().isEmpty())
        .max(Comparator.comparingDouble(line -> line.spots().getLast().x()))
        .stream()
        .flatMap(line -> line.spots().stream());
  }

  private Html row(Line.Spot spot) {
    return Html.of(
        "<tr data-at=\"{}\"><th scope=\"row\">{}</th>{}</tr>",
        Decimals.percent(x.scale().position().applyAsDouble(spot.x())),
        x.text().apply(spot.x()),
        lines.stream().map(line -> cell(line, spot.x())).toList());
  }

  private Html cell(Line line, double at) {
    return Html.of("<td>{}</td>", line.at(at).stream().mapToObj(y.text()).findFirst().orElse("–"));
  }
}
