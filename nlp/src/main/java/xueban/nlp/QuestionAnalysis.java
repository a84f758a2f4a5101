package xueban.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a question asks.
 *
 * @param language of the question
 * @param lemmas its content words in base form, lower case, each once, in order of first use
 * @param nounPhrases its noun phrases without articles, lower case, the last word in base form,
 *     each once, in order
 * @param type what kind of answer it wants
 */
public record QuestionAnalysis(
    Language language, List<String> lemmas, List<String> nounPhrases, QuestionType type) {
  public QuestionAnalysis {
    requireNonNull(language, "language");
    requireNonNull(type, "type");
    lemmas = lemmas.stream().distinct().toList();
    nounPhrases = nounPhrases.stream().distinct().toList();
  }
}
