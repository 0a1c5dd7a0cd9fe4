package hotseat.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the underlying stream only when there is something to write, or at the end. */
final class LateStream extends OutputStream {

  private final Supplier<OutputStream> opener;
  private Optional<OutputStream> opened = Optional.empty();

  LateStream(Supplier<OutputStream> opener) {
    this.opener = opener;
  }

  boolean hasBegun() {
    return opened.isPresent();
  }

  @Override
  public void write(int oneByte) throws IOException {
    open().write(oneByte);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    open().write(bytes, offset, length);
  }

  /** Small pieces need not go out early; the underlying stream has its own buffer. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    open().close();
  }

  private OutputStream open() {
    OutputStream out = opened.orElseGet(opener);
    opened = Optional.of(out);
    return out;
  }
}
