package xueban.nlp;

/**
 * Light rules for Chinese and English, without a grammar: Chinese by HanLP's parts of speech,
 * English by Lucene's K-stems (which are words, unlike Porter's) between function words. Safe for
 * concurrent use.
 */
public final class DefaultQuestionAnalyzer implements QuestionAnalyzer {
  @Override
  public boolean supports(Language language) {
    return true;
  }

  @Override
  public QuestionAnalysis analyze(String question) {
    Language language = Language.of(question);
    String folded = TextFolding.fold(question);
    return switch (language) {
      case CHINESE -> {
        ChineseQuestion words = ChineseQuestion.of(folded);
        yield new QuestionAnalysis(
            language, words.lemmas(), words.nounPhrases(), QuestionType.of(question));
      }
      case ENGLISH -> {
        EnglishQuestion words = EnglishQuestion.of(folded);
        yield new QuestionAnalysis(
            language, words.lemmas(), words.nounPhrases(), QuestionType.of(question));
      }
    };
  }
}
