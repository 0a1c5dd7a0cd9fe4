package hotseat.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import hotseat.api.Reply;
import hotseat.api.Spent;
import hotseat.api.Trace;
import hotseat.model.Command;
import hotseat.model.Decision;
import hotseat.model.Seat;

/**
 * Names the model's sealed types on the wire between nodes: each by a short, stable name.
 *
 * <p>The names are the wire format. During a rolling update nodes of two versions talk to each
 * other, so a name never changes its meaning.
 */
public final class WireModule extends SimpleModule {

  public WireModule() {
    super("hotseat-wire");
    setMixInAnnotation(Command.class, CommandNames.class);
    setMixInAnnotation(Reply.class, ReplyNames.class);
    setMixInAnnotation(Reply.Unknown.class, UnknownNames.class);
    setMixInAnnotation(Decision.class, DecisionNames.class);
    setMixInAnnotation(Seat.State.class, StateNames.class);
    setMixInAnnotation(Spent.Part.class, PartNames.class);
    setMixInAnnotation(Trace.class, WhatIsThere.class);
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private interface WhatIsThere {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Command.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Command.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = Command.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Command.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = Command.Reserve.class, name = "reserve")
  })
  private interface CommandNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Decided.class, name = "decided"),
    @JsonSubTypes.Type(value = Reply.NotApplied.class, name = "not-applied"),
    @JsonSubTypes.Type(value = Reply.Unknown.class, name = "unknown")
  })
  private interface ReplyNames {}

  /** Nodes of an older version know the cause by this name. */
  private interface UnknownNames {
    @JsonProperty("doubt")
    Reply.UnknownCause cause();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Decision.Replayed.class, name = "replayed"),
    @JsonSubTypes.Type(value = Decision.Recovered.class, name = "recovered"),
    @JsonSubTypes.Type(value = Decision.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Decision.Absent.class, name = "absent"),
    @JsonSubTypes.Type(value = Decision.Observed.class, name = "observed")
  })
  private interface DecisionNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Seat.Available.class, name = "available"),
    @JsonSubTypes.Type(value = Seat.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Seat.Sold.class, name = "sold"),
    @JsonSubTypes.Type(value = Seat.Standing.class, name = "standing")
  })
  private interface StateNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Spent.Lasted.class, name = "lasted"),
    @JsonSubTypes.Type(value = Spent.Counted.class, name = "counted")
  })
  private interface PartNames {}
}
