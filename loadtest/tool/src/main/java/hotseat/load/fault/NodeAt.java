package hotseat.load.fault;

import java.net.URI;

/** A node by its own name, and the address at which monitoring reaches it. */
public record NodeAt(String name, URI uri) {}
