package hotseat.load.fault.relay;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The frames of the Postgres protocol in one direction, one at a time: a type, the length of the
 * rest, and the content.
 */
final class PostgresFrames {

  private final DataInputStream in;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final DataOutputStream copy = new DataOutputStream(taken);
  private byte type;
  private byte[] content = {};

  PostgresFrames(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * Reads the next frame.
   *
   * @throws java.io.EOFException if there is none
   */
  void next() throws IOException {
    type = in.readByte();
    copy.writeByte(type);
    nextWithoutType();
  }

  /** Reads the next frame as the first one of a client, which has no type. */
  void nextWithoutType() throws IOException {
    int length = in.readInt();
    content = new byte[length - Integer.BYTES];
    in.readFully(content);
    copy.writeInt(length);
    copy.write(content);
  }

  byte type() {
    return type;
  }

  ByteBuffer content() {
    return ByteBuffer.wrap(content);
  }

  /** All frames since this was called last, as they came. */
  byte[] taken() {
    byte[] bytes = taken.toByteArray();
    taken.reset();
    return bytes;
  }
}
