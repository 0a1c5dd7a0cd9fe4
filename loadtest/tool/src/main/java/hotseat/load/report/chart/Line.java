package hotseat.load.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * One line of a chart.
 *
 * @param group lines of one group have one colour
 * @param name of the line within its group
 * @param hue number of the colour in the style sheet
 * @param spots by growing x
 */
public record Line(String group, String name, int hue, List<Spot> spots) {

  public record Spot(double x, double y) {}

  /** The first y at or after x. */
  OptionalDouble at(double x) {
    return spots.stream().filter(spot -> spot.x >= x - 1e-9).mapToDouble(Spot::y).findFirst();
  }

  /** The path of an SVG with a canvas of this size. */
  String path(Scale x, Scale y, int width, int height) {
    return spots.stream()
        .map(
            spot ->
                Decimals.of(width * x.position().applyAsDouble(spot.x))
                    + " "
                    + Decimals.of(height * (1 - y.position().applyAsDouble(spot.y))))
        .collect(Collectors.joining("L", "M", ""));
  }
}
