package hotseat.model;

/** Names one seat or one standing area of one show: the key that everything here contends for. */
public record SeatId(String show, String name) {

  @Override
  public String toString() {
    return show + "/" + name;
  }
}
