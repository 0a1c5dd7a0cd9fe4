package hotseat.load.judge;

import hotseat.load.history.Operation;
import java.util.List;

/**
 * One case of a violation, as a story.
 *
 * @param operations at most three: the offender, the one that contradicts it, and the one that made
 *     the version
 */
public record Witness(String show, String seat, String sentence, List<Operation> operations) {}
