package hotseat.sabotage.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection that rewrites every statement before it prepares it. */
final class RewrittenConnection implements InvocationHandler {

  private static final String PREPARE = "prepareStatement";

  private final Connection right;
  private final List<Rewrite> rewrites;

  private RewrittenConnection(Connection right, List<Rewrite> rewrites) {
    this.right = right;
    this.rewrites = rewrites;
  }

  static Connection of(Connection right, List<Rewrite> rewrites) {
    return (Connection)
        Proxy.newProxyInstance(
            RewrittenConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new RewrittenConnection(right, rewrites));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      if (method.getName().equals(PREPARE) && arguments != null) {
        arguments[0] = rewritten((String) arguments[0]);
      }
      return method.invoke(right, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private String rewritten(String sql) {
    String rewritten = sql;
    for (Rewrite rewrite : rewrites) {
      rewritten = rewrite.apply(rewritten);
    }
    return rewritten;
  }
}
