package hotseat.http;

import hotseat.api.Environment;
import hotseat.api.Machine;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Builds the parts of a node, bottom to top, before it listens. Slow steps, like joining a cluster,
 * may continue in the background; until they are done the node reports that it is not ready.
 *
 * <p>May throw {@link Environment.SettingException} and {@link hotseat.api.UnavailableException}.
 * Must not install shutdown hooks: {@link NodeProcess} closes the parts.
 */
@FunctionalInterface
public interface NodeFactory {
  NodeParts build(Environment environment, Machine machine, MeterRegistry metrics);
}
