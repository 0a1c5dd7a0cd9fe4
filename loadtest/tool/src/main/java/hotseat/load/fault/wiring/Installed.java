package hotseat.load.fault.wiring;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A contestant that was started elsewhere, as far as a {@link Wiring} can be laid around it. */
public interface Installed {

  /** Where buyers reach its nodes. */
  List<URI> nodes();

  /** Cuts single nodes off from what they talk to. */
  Parting parting(Between between);

  /** Why that is not possible. Empty if it is. */
  Optional<String> whyNotPart(Between between);
}
