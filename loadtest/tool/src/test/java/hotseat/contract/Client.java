package hotseat.contract;

import java.util.UUID;

/**
 * A client of one show, in the words of the contract. Requests go to the nodes in turn, because it
 * must not matter which node receives them; {@link #at} sends to a given node.
 *
 * <p>Every command gets a fresh key. A test that depends on the key builds the request itself and
 * sends it as often as it likes.
 */
final class Client {

  static final int TTL_SECONDS = 600;

  private final Wire wire;
  private final Commands commands;

  Client(Wire wire, String show) {
    this.wire = wire;
    this.commands = new Commands(show);
  }

  Answer hold(String seat, String buyer) {
    return hold(seat, buyer, TTL_SECONDS);
  }

  Answer hold(String seat, String buyer, int ttlSeconds) {
    return send(holding(seat, buyer, ttlSeconds));
  }

  Answer confirm(String seat, UUID holdId) {
    return send(commands.confirm(key(), seat, holdId));
  }

  Answer release(String seat, UUID holdId) {
    return send(commands.release(key(), seat, holdId));
  }

  Answer cancel(String seat, UUID holdId) {
    return send(commands.cancel(key(), seat, holdId));
  }

  Answer reserve(String seat, String buyer) {
    return send(reserving(seat, buyer));
  }

  /** A hold with a fresh key, not yet sent. */
  Request holding(String seat, String buyer, int ttlSeconds) {
    return commands.hold(key(), seat, secret(buyer), ttlSeconds);
  }

  Request reserving(String seat, String buyer) {
    return commands.reserve(key(), seat, secret(buyer));
  }

  Answer look(String seat) {
    return send(commands.look(seat));
  }

  Answer show() {
    return send(Request.get(commands.path()));
  }

  Answer seatMap() {
    return send(Request.get(commands.path() + "/seats"));
  }

  AuditTrail audit() {
    return AuditTrail.in(send(Request.get(commands.path() + "/audit")).is(200));
  }

  Answer create(String layout) {
    return send(Request.put(commands.path(), layout));
  }

  Answer send(Request request) {
    return wire.send(request);
  }

  Answer at(int node, Request request) {
    return wire.send(node, request);
  }

  /** The same client for another show, which need not exist. */
  Client elsewhere(String show) {
    return new Client(wire, show);
  }

  Commands commands() {
    return commands;
  }

  Wire wire() {
    return wire;
  }

  /** A fresh key. From now on the journal knows it and searches for it in all answers. */
  UUID key() {
    UUID key = UUID.randomUUID();
    wire.journal().secret(key.toString());
    return key;
  }

  private String secret(String buyer) {
    wire.journal().secret(buyer);
    return buyer;
  }
}
