package hotseat.load.fault.relay;

/** The link between one caller and the server as it is now; who waits on it notices its change. */
final class Road {

  private Link link;

  Road(Link link) {
    this.link = link;
  }

  synchronized Link link() {
    return link;
  }

  synchronized boolean isOpen() {
    return link.equals(Link.OPEN);
  }

  synchronized void become(Link next) {
    link = next;
    notifyAll();
  }

  synchronized void awaitChange(Link known) throws InterruptedException {
    while (link.equals(known)) {
      wait();
    }
  }

  /** So that nothing is done in the name of a link that is no more. */
  synchronized boolean doIfStill(Link known, Runnable action) {
    boolean isStill = link.equals(known);
    if (isStill) {
      action.run();
    }
    return isStill;
  }
}
