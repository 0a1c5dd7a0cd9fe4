package hotseat.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Names a change in public without revealing its key, which is its buyer's secret: the first 16 hex
 * digits of the SHA-256 of the key's lower-case text.
 */
public final class ChangeTag {

  private static final int BYTES = 8;

  private ChangeTag() {}

  public static String of(UUID key) {
    byte[] digest = sha256().digest(key.toString().getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must have SHA-256", e);
    }
  }
}
