package hotseat.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of a process, read from its environment variables. Every node of every
 * implementation is configured in this way only, so a shell, a container and a test do the same
 * thing.
 *
 * <p>An invalid value stops the start with one line that names the variable.
 */
public record Environment(Map<String, String> variables) {

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /** A setting is missing or invalid. The message is for the person at the terminal. */
  public static final class SettingException extends RuntimeException {
    public SettingException(String message) {
      super(message);
    }
  }

  public String text(String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new SettingException(name + " is not set");
    }
    return value;
  }

  public String text(String name, String otherwise) {
    String value = variables.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value;
  }

  public int number(String name, int otherwise, int min, int max) {
    String value = text(name, Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, in the same words as a number out of range.
    }
    throw new SettingException(
        name + "=" + value + " is not a whole number from " + min + " to " + max);
  }

  public boolean flag(String name, boolean otherwise) {
    String value = text(name, Boolean.toString(otherwise));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new SettingException(name + "=" + value + " is not true or false");
    };
  }

  public <E extends Enum<E>> E choice(String name, E otherwise) {
    String value = text(name, otherwise.name().toLowerCase(Locale.ROOT));
    E[] choices = otherwise.getDeclaringClass().getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new SettingException(
                    name
                        + "="
                        + value
                        + " is not one of "
                        + Arrays.stream(choices)
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
