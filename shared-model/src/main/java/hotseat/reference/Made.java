package hotseat.reference;

import hotseat.model.Change;

/** What a key has made, and where. */
record Made(Place place, Change change) {}
