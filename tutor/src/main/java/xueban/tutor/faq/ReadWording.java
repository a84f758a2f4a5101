package xueban.tutor.faq;

import xueban.nlp.Language;
import xueban.nlp.TextFolding;

/**
 * A wording as it is compared with what is asked.
 *
 * @param folded without width, case and punctuation: two of the same are as like as can be
 */
record ReadWording(String text, String folded, Language language, ReadQuestion read) {
  static ReadWording of(String text, QuestionReader reader) {
    Language language = Language.of(text);
    String folded = TextFolding.fold(text).replaceAll("[\\p{P}\\s]", "");
    return new ReadWording(text, folded, language, reader.read(text, language));
  }
}
