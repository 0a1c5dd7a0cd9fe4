package hotseat.reference;

import hotseat.model.Change;

/** The change that a key has made, and its place. */
record Made(Place place, Change change) {}
