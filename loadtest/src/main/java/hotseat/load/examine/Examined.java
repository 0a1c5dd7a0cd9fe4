package hotseat.load.examine;

import hotseat.load.judge.Judgement;
import hotseat.load.report.Verdict;
import java.util.List;

/**
 * What an examination has found.
 *
 * @param operationsJudged without the planted ones
 * @param unknownApplied operations whose buyer was not told, and that had their effect
 * @param reasons why the verdict is not VALID, in sentences
 */
public record Examined(
    Verdict verdict,
    long operationsJudged,
    long unknownApplied,
    List<String> reasons,
    Judgement judgement) {}
