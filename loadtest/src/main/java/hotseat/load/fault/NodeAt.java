package hotseat.load.fault;

import java.net.URI;

/** A node as it calls itself, and where whoever watches it asks it. */
public record NodeAt(String name, URI uri) {}
