package hotseat.model;

/** One seat or one standing area of one show: the key that all commands contend for. */
public record SeatId(String show, String name) {

  @Override
  public String toString() {
    return show + "/" + name;
  }
}
