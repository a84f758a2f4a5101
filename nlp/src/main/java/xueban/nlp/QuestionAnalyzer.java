package xueban.nlp;

/**
 * Finds out what a question asks. {@link DefaultQuestionAnalyzer} always works; a plugin that knows
 * a language's grammar names its class in {@code META-INF/services/xueban.nlp.QuestionAnalyzer}.
 *
 * <p>An implementation has a public constructor without parameters that returns at once, is safe
 * for concurrent use, and loads what it needs with the first question.
 */
public interface QuestionAnalyzer {
  /** Returns whether questions in this language are better asked here than of the default. */
  boolean supports(Language language);

  /**
   * Returns the analysis of a question of any length and content.
   *
   * @return empty lists and {@link QuestionType#OTHER} if the text has no word
   */
  QuestionAnalysis analyze(String question);
}
