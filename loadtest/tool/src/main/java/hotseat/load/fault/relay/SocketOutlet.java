package hotseat.load.fault.relay;

import java.io.IOException;
import java.net.Socket;

/** Bytes that get through go to this socket. */
record SocketOutlet(Receiver receiver) implements Way.Outlet {

  /** Connects the socket if it is not connected yet. */
  interface Receiver {
    Socket get() throws IOException;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    receiver.get().getOutputStream().write(bytes);
  }

  @Override
  public void end() throws IOException {
    receiver.get().shutdownOutput();
  }
}
