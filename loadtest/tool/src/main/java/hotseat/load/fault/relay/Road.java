package hotseat.load.fault.relay;

/**
 * The current link between one caller and the server. Waiting threads are notified when it changes.
 */
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

  /**
   * Runs the action only if the link is still this one, so that no action follows from an old link.
   */
  synchronized boolean doIfStill(Link known, Runnable action) {
    boolean isStill = link.equals(known);
    if (isStill) {
      action.run();
    }
    return isStill;
  }
}
