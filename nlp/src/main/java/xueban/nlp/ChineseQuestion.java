package xueban.nlp;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Content words and noun phrases of a Chinese question by HanLP's parts of speech (PKU tags).
 *
 * <p>A noun phrase is a run of nouns and what may stand before them without 的 (adjectives,
 * distinguishing words, verbal nouns, intransitive verbs, numbers and measures) up to its last
 * noun.
 *
 * @param lemmas content words in order
 * @param nounPhrases phrases in order
 */
record ChineseQuestion(List<String> lemmas, List<String> nounPhrases) {
  /** Words of a content tag that only carry the question. */
  private static final Set<String> EMPTY_WORDS =
      Set.of("是", "有", "请问", "想", "会", "能", "可以", "应该", "要", "请", "告诉", "叫", "叫做", "说", "问");

  private static final String MODIFIERS = "b a an vn vi m mq q qv qt";

  static ChineseQuestion of(String folded) {
    List<String> lemmas = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<Term> run = new ArrayList<>();
    for (Term term : ChineseWords.of(folded)) {
      if (isContent(term)) {
        lemmas.add(term.word);
      }
      if (isNoun(term) || isModifier(term)) {
        run.add(term);
      } else {
        close(run, phrases);
      }
    }
    close(run, phrases);
    return new ChineseQuestion(lemmas, phrases);
  }

  private static void close(List<Term> run, List<String> phrases) {
    int last = run.size();
    while (last > 0 && !isNoun(run.get(last - 1))) {
      last--;
    }
    StringBuilder phrase = new StringBuilder();
    run.subList(0, last).forEach(t -> phrase.append(t.word));
    if (phrase.length() > 1) {
      phrases.add(phrase.toString());
    }
    run.clear();
  }

  private static boolean isContent(Term term) {
    String tag = term.nature.toString();
    return "nvablijgmt".indexOf(tag.charAt(0)) >= 0
        && !EMPTY_WORDS.contains(term.word)
        && !tag.equals("mq")
        && Character.isLetterOrDigit(term.word.codePointAt(0));
  }

  private static boolean isNoun(Term term) {
    String tag = term.nature.toString();
    return tag.startsWith("n") || tag.equals("l") || tag.equals("j") || tag.startsWith("g");
  }

  private static boolean isModifier(Term term) {
    return List.of(MODIFIERS.split(" ")).contains(term.nature.toString());
  }
}
