package hotseat.load.fault.stage;

import java.net.URI;

/** A node by its own name, and the address at which monitoring reaches it. */
public record NodeAt(String name, URI uri) {}
