package hotseat.store;

/** What happens to a request in a {@link Relay}, and with it to its connection. */
enum RequestFate {
  /** Nothing breaks; the request only arrives later. */
  PAUSED,
  /** The server executes it; the answer is lost. */
  ANSWER_LOST,
  /** The server never receives it. */
  LOST,
  /** The server never receives it, nor anything after it. */
  LAST,
  /** The server works on it; the client is cut off later. */
  ABANDONED,
  /** The client is cut off at once; the server receives it later. */
  LATE,
  /** The client receives nothing, and the server receives it later. */
  STALLED
}
