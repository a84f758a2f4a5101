package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A cited answer as it is told: numbers citations and sentences, and hands them on, each citation
 * once and before the first sentence that cites it.
 */
final class Telling {
  private final Consumer<AnswerPart> parts;
  private final Map<Quote, Integer> numbers = new LinkedHashMap<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  /** A sentence of a passage. */
  record Quote(Passage passage, Passage.Span span) {
    String text() {
      return passage.quote(span);
    }
  }

  Telling(Consumer<AnswerPart> parts) {
    this.parts = parts;
  }

  /** Says what a passage says, word for word, unless it has been cited already. */
  void quote(Quote quote) {
    if (!numbers.containsKey(quote)) {
      say(quote.text(), List.of(quote));
    }
  }

  /** Says something that stands on sentences of passages. */
  void say(String text, List<Quote> quotes) {
    TreeSet<Integer> cited = new TreeSet<>();
    for (Quote quote : quotes) {
      Integer known = numbers.get(quote);
      cited.add(known == null ? cite(quote) : known);
    }
    add(new Sentence(sentences.size() + 1, text, List.copyOf(cited)));
  }

  /** Says something that claims nothing. */
  void join(String text) {
    add(new Sentence(sentences.size() + 1, text, List.of(), true));
  }

  private int cite(Quote quote) {
    int number = citations.size() + 1;
    Passage passage = quote.passage();
    Citation citation =
        new Citation(
            number,
            passage.source(),
            passage.id(),
            passage.title(),
            passage.field(),
            quote.span().start(),
            quote.span().end(),
            quote.text(),
            passage.uri());
    numbers.put(quote, number);
    citations.add(citation);
    parts.accept(new AnswerPart.Cite(citation));
    return number;
  }

  private void add(Sentence sentence) {
    sentences.add(sentence);
    parts.accept(new AnswerPart.Say(sentence));
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<Citation> citations() {
    return citations;
  }

  /** Returns how many sources are cited. */
  long sources() {
    return citations.stream().map(Citation::id).distinct().count();
  }
}
