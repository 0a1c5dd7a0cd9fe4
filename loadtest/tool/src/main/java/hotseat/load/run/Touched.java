package hotseat.load.run;

import hotseat.load.history.Operation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The seats that operations were about, each once. */
final class Touched implements Consumer<Operation> {

  record Place(String show, String seat) {}

  private final Set<Place> seats = new LinkedHashSet<>();

  @Override
  public void accept(Operation operation) {
    seats.add(new Place(operation.show(), operation.seat()));
  }

  Set<Place> seats() {
    return seats;
  }

  Set<String> shows() {
    return seats.stream().map(Place::show).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
