package hotseat.contract;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a system once for a whole test class and all classes nested in it, passes its parts to the
 * tests, and stops it at the end. A test with a {@link Client} parameter gets one with a fresh show
 * and connections of its own, so that tests cannot affect each other: a connection to a node that
 * another test has restarted would break under the first request.
 */
final class Running implements BeforeAllCallback, ParameterResolver {

  /** The layout of every show: five rows of twenty, and room for three to stand. */
  static final String LAYOUT =
      """
      {"rows":5,"seatsPerRow":20,"standing":{"FLOOR":3}}""";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(Running.class);
  private static final AtomicInteger SHOWS = new AtomicInteger();

  private final Supplier<? extends SystemUnderTest> starter;

  private Running(Supplier<? extends SystemUnderTest> starter) {
    this.starter = starter;
  }

  static Running system(Supplier<? extends SystemUnderTest> starter) {
    return new Running(starter);
  }

  /** Nested classes read from the store of the outermost one, which closes its contents. */
  @Override
  public void beforeAll(ExtensionContext context) {
    stage(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Client.class || type == SystemUnderTest.class || type == Journal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Stage stage = stage(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == SystemUnderTest.class) {
      return stage.system();
    }
    return type == Journal.class ? stage.journal() : clientWithShow(stage);
  }

  private Stage stage(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(Stage.class, _ -> Stage.with(starter.get()), Stage.class);
  }

  private static Client clientWithShow(Stage stage) {
    Wire wire = new Wire(stage.system().nodes(), stage.journal());
    Client client = new Client(wire, "show-" + SHOWS.incrementAndGet());
    client.create(LAYOUT).is(201);
    return client;
  }

  /** The store closes it when the outermost test class is done. */
  private record Stage(SystemUnderTest system, Journal journal) implements AutoCloseable {

    static Stage with(SystemUnderTest system) {
      return new Stage(system, new Journal());
    }

    @Override
    public void close() {
      system.close();
    }
  }
}
