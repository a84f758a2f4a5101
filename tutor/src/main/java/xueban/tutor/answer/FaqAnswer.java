package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xueban.tutor.faq.FaqMatch;

/** Answers from the help centre: the entry's own words, cited as such. */
final class FaqAnswer {
  private static final String FIELD = "answer";

  private FaqAnswer() {}

  /** Returns the whole answer of an entry, sentence by sentence; concepts have no part in it. */
  static Answer.Cited of(FaqMatch match) {
    String text = match.entry().answer();
    List<Citation> citations = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Passage.Span span : Passage.cut(text)) {
      int number = citations.size() + 1;
      String quote = text.substring(span.start(), span.end());
      citations.add(
          new Citation(
              number,
              Citation.Source.FAQ,
              match.entry().id(),
              match.entry().question(),
              FIELD,
              span.start(),
              span.end(),
              quote,
              null));
      sentences.add(new Sentence(number, quote, List.of(number)));
    }
    String reason =
        String.format(
            Locale.ROOT,
            "和帮助中心的问题「%s」问的是同一件事（%.0f%%）。",
            match.wording(),
            match.probability() * 100);
    return new Answer.Cited(
        sentences,
        citations,
        List.of(),
        match.probability(),
        List.of(),
        reason,
        Writing.inQuotes());
  }
}
