package hotseat.load.drive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * Preferences that end with the process.
 *
 * <p>Gatling stores there when it last checked the internet for a newer version of itself. It must
 * not check, because a measurement talks only to the servers under load, and it must not write into
 * a user's home.
 */
final class ForgetfulPreferences extends AbstractPreferences {

  /** The JDK loads it by its name. */
  public static final class Factory implements PreferencesFactory {

    private static final ForgetfulPreferences ROOT = new ForgetfulPreferences(null, "");

    @Override
    public Preferences systemRoot() {
      return ROOT;
    }

    @Override
    public Preferences userRoot() {
      return ROOT;
    }
  }

  private final Map<String, String> values = new ConcurrentHashMap<>();

  private ForgetfulPreferences(@Nullable ForgetfulPreferences parent, String name) {
    super(parent, name);
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {
    values.clear();
  }

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    return new ForgetfulPreferences(this, name);
  }

  @Override
  protected void syncSpi() {
    // There is no other copy.
  }

  @Override
  protected void flushSpi() {
    // There is nowhere to write to.
  }
}
