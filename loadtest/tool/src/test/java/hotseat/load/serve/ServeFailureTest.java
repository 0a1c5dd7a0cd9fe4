package hotseat.load.serve;

import static org.assertj.core.api.Assertions.assertThat;

import hotseat.load.Hotseat;
import hotseat.load.launch.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code serve} detects before it starts a node: one line, and exit code 1. */
class ServeFailureTest {

  @TempDir private Path logs;

  private final StringWriter err = new StringWriter();

  @Test
  void aTakenPortIsReported() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(serve("memory", "--port", "" + port)).isEqualTo(1);
      assertOneLine("cannot listen on 127.0.0.1:" + port + " (Address already in use)");
    }
  }

  @Test
  void aTakenPortOfALaterNodeIsReported() throws Exception {
    // A port from the range of outgoing connections could have a used port before it.
    int first = Ports.firstOfFree(2);
    InetAddress host = InetAddress.getLoopbackAddress();
    try (ServerSocket taken = new ServerSocket(first + 1, 1, host)) {
      assertThat(serve("actor", "--nodes", "2", "--port", "" + first)).isEqualTo(1);
      assertOneLine("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void aHostThatIsNotThisMachineIsReported() {
    assertThat(serve("memory", "--host", "192.0.2.1")).isEqualTo(1);
    assertOneLine("cannot listen on 192.0.2.1:8080");
  }

  @Test
  void anUnreachableDatabaseIsReportedWithoutItsPassword() {
    String url = "jdbc:postgresql://127.0.0.1:" + Ports.free(1).getFirst() + "/seats";
    assertThat(servePostgres(url + "?user=me&password=secret")).isEqualTo(1);
    assertOneLine("cannot connect to the database me@" + url + ": Connection to 127.0.0.1:");
    assertThat(err.toString()).doesNotContain("secret");
  }

  @Test
  void aDatabaseThatMayLoseCommitsIsRefused() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      assertThat(servePostgres(postgres.getJdbcUrl("postgres", "postgres"))).isEqualTo(1);
      assertOneLine(
          "the database may lose what it has committed: fsync, synchronous_commit off;"
              + " --allow-volatile accepts that");
    }
  }

  @Test
  void aUserUnknownToTheDatabaseIsReported() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      assertThat(servePostgres(postgres.getJdbcUrl("stranger", "postgres"))).isEqualTo(1);
      assertThat(err.toString()).contains("role \"stranger\" does not exist");
    }
  }

  private int servePostgres(String url) {
    return serve("postgres", "--port", Ports.free(1).getFirst().toString(), "--database", url);
  }

  private int serve(String... arguments) {
    CommandLine hotseat = Hotseat.commandLine();
    hotseat.setOut(new PrintWriter(new StringWriter()));
    hotseat.setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 3];
    all[0] = "serve";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--logs";
    all[arguments.length + 2] = logs.toString();
    return hotseat.execute(all);
  }

  private void assertOneLine(String start) {
    assertThat(err.toString().lines()).singleElement().asString().startsWith("hotseat: " + start);
  }
}
