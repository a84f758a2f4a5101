package xueban.nlp.corenlp;

import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import xueban.nlp.Language;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.QuestionType;

/**
 * Lemmas and noun phrases of English questions by Stanford CoreNLP.
 *
 * <p>Lemmas are those of nouns, full verbs, adjectives, adverbs other than question words, and
 * numbers. A noun phrase is an innermost one of the sentence's tree, without determiners, cut at
 * conjunctions. Safe for concurrent use; the grammar loads with the first question, which takes a
 * second or two. Of a longer text the first {@value #MAX_LENGTH} characters are read.
 */
public final class CoreNlpQuestionAnalyzer implements QuestionAnalyzer {
  /** Longest question that is read whole, in UTF-16 units. */
  public static final int MAX_LENGTH = 1000;

  /** Made by {@link java.util.ServiceLoader}; loads nothing yet. */
  public CoreNlpQuestionAnalyzer() {}

  @Override
  public boolean supports(Language language) {
    return language == Language.ENGLISH;
  }

  @Override
  public QuestionAnalysis analyze(String question) {
    String text = question.substring(0, Math.min(question.length(), MAX_LENGTH));
    List<String> lemmas = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    for (Tree tree : EnglishGrammar.parse(text)) {
      SentenceReading reading = new SentenceReading(tree);
      lemmas.addAll(reading.lemmas());
      phrases.addAll(reading.phrases());
    }
    return new QuestionAnalysis(Language.ENGLISH, lemmas, phrases, QuestionType.of(text));
  }
}
