package hotseat.load.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a history file in the layout of {@link HistoryFormat}. For one thread. */
final class BlockFile implements AutoCloseable {

  private final DataOutputStream out;
  private long records;

  private BlockFile(DataOutputStream out) {
    this.out = out;
  }

  static BlockFile create(Path path, Header header) throws IOException {
    return create(Files.newOutputStream(path), header);
  }

  static BlockFile create(OutputStream stream, Header header) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    byte[] json = new ObjectMapper().writeValueAsBytes(header);
    out.write(HistoryFormat.MAGIC);
    out.writeByte(HistoryFormat.VERSION);
    out.writeInt(json.length);
    out.write(json);
    return new BlockFile(out);
  }

  void write(Block block) throws IOException {
    out.writeInt(block.bytes().length);
    out.writeInt(block.records());
    out.writeInt(block.checksum());
    out.write(block.bytes());
    records += block.records();
  }

  void finish() throws IOException {
    out.writeInt(HistoryFormat.TRAILER);
    out.writeLong(records);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
