package hotseat.load.fault.relay;

import java.io.IOException;
import java.io.InputStream;

/** A connection of which nothing is known: bytes are bytes. */
final class Bytes implements Traffic {

  @Override
  public void requests(InputStream caller, Crossing crossing)
      throws IOException, InterruptedException {
    Traffic.copy(caller, crossing.there());
  }
}
