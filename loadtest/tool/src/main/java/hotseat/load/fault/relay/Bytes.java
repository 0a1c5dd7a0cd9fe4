package hotseat.load.fault.relay;

import java.io.IOException;
import java.io.InputStream;

/** Traffic of an unknown protocol, passed on byte for byte. */
final class Bytes implements Traffic {

  @Override
  public void requests(InputStream caller, Crossing crossing)
      throws IOException, InterruptedException {
    Traffic.copy(caller, crossing.there());
  }
}
