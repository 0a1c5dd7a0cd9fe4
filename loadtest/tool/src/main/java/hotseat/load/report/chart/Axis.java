package hotseat.load.report.chart;

import java.util.function.DoubleFunction;

/**
 * A scale, and how its values are written.
 *
 * @param name what it counts, as the head of a column
 */
public record Axis(String name, Scale scale, DoubleFunction<String> text) {}
