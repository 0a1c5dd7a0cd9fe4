package hotseat.http;

import hotseat.api.Environment;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Builds the parts of a node, from the bottom to the top, before it listens. Whatever takes longer,
 * like joining a cluster, may go on behind: until it is done the node says that it is not ready.
 *
 * <p>May throw {@link Environment.SettingException} and {@link hotseat.api.UnavailableException}.
 * Must not install shutdown hooks: {@link NodeProcess} closes the parts.
 */
@FunctionalInterface
public interface NodeFactory {
  NodeParts build(Environment environment, MeterRegistry metrics);
}
