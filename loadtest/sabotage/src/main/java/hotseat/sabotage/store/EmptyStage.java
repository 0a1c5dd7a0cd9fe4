package hotseat.sabotage.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to nowhere: every statement succeeds, and no query returns a row.
 *
 * <p>It is made of proxies, so that it supports every call of JDBC.
 */
final class EmptyStage implements InvocationHandler {

  private final Consumer<String> prompter;

  private EmptyStage(Consumer<String> prompter) {
    this.prompter = prompter;
  }

  /**
   * Opens it.
   *
   * @param prompter receives every statement that is prepared
   */
  static Connection connection(Consumer<String> prompter) {
    return (Connection) new EmptyStage(prompter).proxy(Connection.class);
  }

  private Object proxy(Class<?> type) {
    return Proxy.newProxyInstance(EmptyStage.class.getClassLoader(), new Class<?>[] {type}, this);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getName().equals("prepareStatement") && arguments != null) {
      prompter.accept((String) arguments[0]);
    }
    return answer(method.getReturnType());
  }

  /** The time is the only value that is ever read without checking for a row first. */
  private @Nullable Object answer(Class<?> type) {
    if (type.isInterface()) {
      return proxy(type);
    }
    if (type == Object.class) {
      return OffsetDateTime.MIN;
    }
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? 0 : null;
  }
}
