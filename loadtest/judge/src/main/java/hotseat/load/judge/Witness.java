package hotseat.load.judge;

import hotseat.load.history.Operation;
import java.util.List;

/**
 * One counterexample of a violation, in words.
 *
 * @param operations at most three: the offending one, the one that contradicts it, and the maker of
 *     the version
 */
public record Witness(String show, String seat, String sentence, List<Operation> operations) {}
