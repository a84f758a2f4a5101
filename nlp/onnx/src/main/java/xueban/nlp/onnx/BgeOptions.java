package xueban.nlp.onnx;

import static java.util.Objects.requireNonNull;

/**
 * How a {@link BgeEmbedder} runs.
 *
 * @param maxTokens longest input in tokens, the two marks at its ends counted; 3 to 512. Text
 *     beyond it is left out
 * @param permits most texts embedded at once; 1 to 1024. More than there are cores gains nothing
 * @param queryInstruction put before a text in the query role, or empty for none
 */
public record BgeOptions(int maxTokens, int permits, String queryInstruction) {
  /** The instruction that the Chinese models were trained with. */
  public static final String CHINESE_INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

  /** The instruction that the English models were trained with. */
  public static final String ENGLISH_INSTRUCTION =
      "Represent this sentence for searching relevant passages: ";

  public BgeOptions {
    if (maxTokens < 3 || maxTokens > 512) {
      throw new IllegalArgumentException(
          "maxTokens (" + maxTokens + ") must be in 3..512. Maybe leave it at 128.");
    }
    if (permits < 1 || permits > 1024) {
      throw new IllegalArgumentException(
          "permits (" + permits + ") must be in 1..1024. Maybe use the number of cores.");
    }
    requireNonNull(queryInstruction, "queryInstruction");
  }

  /**
   * Returns 128 tokens, as many permits as cores, no query instruction: on short queries it moved
   * precision by less than .01 either way (RATIONALE.md), and without it a text has one vector.
   */
  public static BgeOptions standard() {
    return new BgeOptions(128, Runtime.getRuntime().availableProcessors(), "");
  }

  /** Returns these options with another window. */
  public BgeOptions withMaxTokens(int tokens) {
    return new BgeOptions(tokens, permits, queryInstruction);
  }

  /** Returns these options with another number of permits. */
  public BgeOptions withPermits(int most) {
    return new BgeOptions(maxTokens, most, queryInstruction);
  }

  /** Returns these options with another query instruction. */
  public BgeOptions withQueryInstruction(String instruction) {
    return new BgeOptions(maxTokens, permits, instruction);
  }
}
