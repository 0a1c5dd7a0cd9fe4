package hotseat.load.report;

import static java.util.stream.Collectors.summingLong;

import hotseat.load.report.chart.Html;
import hotseat.load.report.chart.ScrollingTable;
import hotseat.load.summary.Summary.SeatFigures;
import hotseat.load.summary.Summary.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hottest seats of a workload, and the contention on each of them by contestant. */
final class SeatTable {

  private static final int SEATS_MAX = 12;

  private final Contest contest;
  private final Lineup lineup;

  SeatTable(Contest contest, Lineup lineup) {
    this.contest = contest;
    this.lineup = lineup;
  }

  /** Empty if no trial has figures by seat. */
  Html html() {
    List<String> seats = hottest();
    if (seats.isEmpty()) {
      return Html.NOTHING;
    }
    return Html.of(
        """
        <details class="figures"><summary>Contention, seat by seat</summary>
        <p class="note">The seats with the most requests, all trials together. Attempts: per
        accepted change. Batch: the changes that shared its write.</p>{}</details>
        """,
        ScrollingTable.named("Contention of " + contest.workload() + ", seat by seat")
            .html(
                Html.of(
                    "<thead><tr><th scope=\"col\">seat</th>{}</tr></thead><tbody>{}</tbody>",
                    contest.standings().stream().map(this::heads).toList(),
                    seats.stream().map(this::row).toList())));
  }

  private List<String> hottest() {
    Map<String, Long> asked =
        contest.trials().stream()
            .flatMap(trial -> trial.seats().stream())
            .collect(
                Collectors.groupingBy(
                    SeatFigures::seat, TreeMap::new, summingLong(SeatFigures::decided)));
    return asked.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SEATS_MAX)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Html heads(Standing standing) {
    return Html.of(
        "{}",
        Stream.of("accepted", "refused", "attempts", "batch")
            .map(
                name ->
                    Html.of(
                        "<th scope=\"col\" class=\"hue-{}\"><i class=\"dot\"></i>{} <small>{}</small></th>",
                        lineup.hue(standing.contestant()),
                        standing.contestant(),
                        name))
            .toList());
  }

  private Html row(String seat) {
    return Html.of(
        "<tr><th scope=\"row\">{}</th>{}</tr>",
        seat,
        contest.standings().stream().map(standing -> cells(seat, standing)).toList());
  }

  private static Html cells(String seat, Standing standing) {
    List<SeatFigures> all =
        standing.trials().stream()
            .map(Trial::seats)
            .flatMap(List::stream)
            .filter(figures -> figures.seat().equals(seat))
            .toList();
    Function<ToDoubleFunction<SeatFigures>, String> each =
        figure -> mean(all, figure) > 0 ? Digits.number(mean(all, figure)) : Digits.NONE;
    return Html.of(
        "<td>{}</td><td>{}</td><td>{}</td><td>{}</td>",
        Digits.count(all.stream().mapToLong(SeatFigures::accepted).sum()),
        Digits.count(all.stream().mapToLong(SeatFigures::refused).sum()),
        each.apply(SeatFigures::attemptsPerAccepted),
        each.apply(SeatFigures::batchSize));
  }

  /** The mean over the accepted changes of all trials. */
  private static double mean(List<SeatFigures> all, ToDoubleFunction<SeatFigures> figure) {
    double sum = all.stream().mapToDouble(it -> figure.applyAsDouble(it) * it.accepted()).sum();
    long accepted = all.stream().mapToLong(SeatFigures::accepted).sum();
    return accepted == 0 ? 0 : sum / accepted;
  }
}
