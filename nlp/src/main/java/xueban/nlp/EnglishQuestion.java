package xueban.nlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Content words and noun phrases of an English question, without a grammar: a phrase is what stands
 * between function words, punctuation and the verbs that exercises use.
 *
 * @param lemmas content words in order
 * @param nounPhrases phrases in order
 */
record EnglishQuestion(List<String> lemmas, List<String> nounPhrases) {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the this that these those some any each every all both no not and or but if then than"
                  + " so because of in on at by for from to with without into between about as over"
                  + " under when while where who whom whose which what why how much many long do does"
                  + " did done is are was were be been being am have has had having can could will"
                  + " would shall should may might must i me my you your he him his she her it its we"
                  + " us our they them their there here please tell let need want get also just only"
                  + " very more most using")
              .split(" "));

  private static final Set<String> VERBS =
      Set.of(
          ("solve find prove show calculate compute evaluate simplify explain define factor expand"
                  + " graph draw use make give determine describe compare differ write say know"
                  + " understand learn work help mean convert measure complete construct divide"
                  + " multiply add subtract")
              .split(" "));

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new KStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))));
        }
      };

  private record Word(String surface, String lemma) {}

  static EnglishQuestion of(String folded) {
    List<String> lemmas = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    int reached = 0;
    try (TokenStream stream = ANALYZER.tokenStream("", folded)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String gap = folded.substring(reached, offset.startOffset());
        reached = offset.endOffset();
        Word word = new Word(folded.substring(offset.startOffset(), reached), term.toString());
        boolean function =
            FUNCTION_WORDS.contains(word.surface()) || FUNCTION_WORDS.contains(word.lemma());
        if (!function) {
          lemmas.add(word.lemma());
        }
        boolean outside = function || VERBS.contains(word.lemma());
        if (outside || !gap.isBlank()) {
          close(run, phrases);
        }
        if (!outside) {
          run.add(word);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string reader never fails
    }
    close(run, phrases);
    return new EnglishQuestion(lemmas, phrases);
  }

  /** Adds the phrase of a run: its words as they stand, the last in base form. */
  private static void close(List<Word> run, List<String> phrases) {
    if (!run.isEmpty()) {
      StringBuilder phrase = new StringBuilder();
      run.subList(0, run.size() - 1).forEach(w -> phrase.append(w.surface()).append(' '));
      phrases.add(phrase.append(run.get(run.size() - 1).lemma()).toString());
      run.clear();
    }
  }
}
