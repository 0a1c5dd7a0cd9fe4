package hotseat.load.fault;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A side that somebody else has started, as far as a {@link Wiring} can be laid around it. */
public interface Installed {

  /** Where buyers reach its nodes. */
  List<URI> nodes();

  /** Takes single nodes away from what they talk to. */
  Parting parting(Between between);

  /** Why it cannot. */
  Optional<String> whyNotPart(Between between);
}
