package hotseat.load.check;

import hotseat.load.judge.JudgeResult;
import hotseat.load.result.Verdict;
import java.util.List;

/**
 * What an examination found.
 *
 * @param operationsJudged without the planted ones
 * @param unknownApplied operations that were not acknowledged, and that had their effect
 * @param reasons why the verdict is not VALID, in sentences
 */
public record Examined(
    Verdict verdict,
    long operationsJudged,
    long unknownApplied,
    List<String> reasons,
    JudgeResult judgeResult) {}
