package xueban.tutor.answer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.Misconception;
import xueban.recommend.CatalogEntry;
import xueban.tutor.answer.Citation.Source;

/**
 * One field of a source, cut into sentences that can be quoted.
 *
 * @param text the field as it is stored; offsets of sentences are offsets in it
 * @param about what else tells what the source is about: title and description
 */
record Passage(
    Source source,
    String id,
    String title,
    String field,
    String text,
    String about,
    List<String> concepts,
    @Nullable URI uri,
    List<Span> sentences) {
  private static final String CURE = "cure:";
  private static final int LONGEST = 500;
  private static final Pattern SENTENCE =
      Pattern.compile("[^。！？!?\\n]*?(?:[。！？!?\\n]+|\\.(?=\\s|$)|$)[”』」’）]*");
  private static final Pattern LABEL = Pattern.compile("^(" + ParagraphKind.LABELS + ")[:：]\\s*");

  private static final Pattern COLON = Pattern.compile("[:：]\\s*");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  /**
   * A sentence of the passage.
   *
   * @param label what the lesson calls the paragraph, such as 要点, or empty
   */
  record Span(int start, int end, String label) {
    /** Returns whether the lesson tells a mistake here, so that what stands here may be wrong. */
    boolean isPitfall() {
      return kind() == ParagraphKind.PITFALL;
    }

    private ParagraphKind kind() {
      return ParagraphKind.labelled(label);
    }
  }

  static Passage of(Concept concept) {
    return new Passage(
        Source.CONCEPT,
        concept.id(),
        concept.name(),
        "definition",
        concept.definition(),
        concept.name() + ' ' + concept.englishName() + ' ' + String.join(" ", concept.aliases()),
        List.of(concept.id()),
        null,
        cut(concept.definition()));
  }

  /** Returns what helps against a wrong idea, which is found by the idea and how it shows. */
  static Passage of(Concept concept, Misconception misconception) {
    return new Passage(
        Source.CONCEPT,
        concept.id(),
        concept.name(),
        CURE + misconception.name(),
        misconception.cure(),
        String.join(" ", concept.name(), misconception.name(), misconception.showsAs()),
        List.of(concept.id()),
        null,
        List.of(new Span(0, misconception.cure().length(), "")));
  }

  /** Returns the body of an entry, or its description if it has none. */
  static Passage of(CatalogEntry entry) {
    boolean hasText = !entry.text().isBlank();
    String text = hasText ? entry.text() : entry.metadata().description();
    return new Passage(
        Source.ENTRY,
        entry.id(),
        entry.metadata().title(),
        hasText ? "text" : "description",
        text,
        entry.metadata().title() + ' ' + entry.metadata().description(),
        entry.metadata().concepts(),
        entry.metadata().uri(),
        cut(text));
  }

  /** Returns the concept that it is first of all about, or empty if it is tagged with none. */
  Optional<String> mainConcept() {
    return concepts.stream().findFirst();
  }

  String quote(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Returns what a sentence of it is there for. */
  ParagraphKind kind(Span span) {
    return isCure() ? ParagraphKind.CURE : isDefinition() ? ParagraphKind.DEFINITION : span.kind();
  }

  /**
   * Returns the sentences by what is quoted at once, in the order of the text: a mistake with its
   * correction, an example with its solution, every other sentence alone. What tells a mistake and
   * is too long to be quoted as one is not in it; an example that is too long is there by
   * sentences.
   */
  List<List<Span>> excerpts() {
    List<List<Span>> excerpts = new ArrayList<>();
    for (List<Span> paragraph : wholes()) {
      Span first = paragraph.getFirst();
      if (paragraph.getLast().end() - first.start() <= LONGEST) {
        excerpts.add(paragraph);
      } else if (!first.isPitfall()) {
        paragraph.forEach(span -> excerpts.add(List.of(span)));
      }
    }
    return excerpts;
  }

  /** Returns the paragraphs that are quoted as one, and every other sentence alone. */
  private List<List<Span>> wholes() {
    List<List<Span>> wholes = new ArrayList<>();
    for (Span span : sentences) {
      boolean continues =
          span.kind().isWhole()
              && !wholes.isEmpty()
              && wholes.getLast().getLast().label().equals(span.label())
              && continues(wholes.getLast().getLast(), span);
      if (!continues) {
        wholes.add(new ArrayList<>());
      }
      wholes.getLast().add(span);
    }
    return wholes;
  }

  /** Returns whether a sentence is of the paragraph before; of a mistake's on its next line too. */
  private boolean continues(Span before, Span span) {
    String between = text.substring(before.end(), span.start());
    return between.isBlank() && (span.isPitfall() || between.indexOf('\n') < 0);
  }

  /**
   * Returns sentences that are quoted at once as one, with their label, which says that what
   * follows is a mistake or an example.
   */
  Span joined(List<Span> excerpt) {
    Span first = excerpt.getFirst();
    int start = first.start();
    if (first.kind().isWhole()) {
      int label = text.lastIndexOf(first.label(), start - 1);
      boolean isBefore =
          label >= 0
              && COLON.matcher(text.substring(label + first.label().length(), start)).matches();
      start = isBefore ? label : start;
    }
    return new Span(start, excerpt.getLast().end(), first.label());
  }

  /** Returns whether it says what a concept is, and no more. */
  boolean isDefinition() {
    return source == Source.CONCEPT && !isCure();
  }

  /** Returns whether it says what helps against a misconception. */
  boolean isCure() {
    return field.startsWith(CURE);
  }

  /** Returns what a sentence is compared by: of a cure the wrong idea too, which people doubt. */
  String meaning(Span span) {
    return isCure() ? about + "。" + quote(span) : quote(span);
  }

  /** Cuts a text at full stops and line ends; blanks and paragraph labels stay outside. */
  static List<Span> cut(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    String label = "";
    int paragraph = 0;
    int before = 0;
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      if (start == end) {
        continue;
      }
      boolean isNewLine = text.lastIndexOf('\n', Math.max(0, start - 1)) >= paragraph;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (isNewLine) {
        paragraph = matcher.start();
        // What follows a mistake on the next line is most often its correction.
        boolean goesOn =
            ParagraphKind.labelled(label) == ParagraphKind.PITFALL
                && !EMPTY_LINE.matcher(text.substring(before, start)).find();
        label = goesOn ? label : "";
      }
      before = end;
      Matcher named = LABEL.matcher(text.substring(start, end));
      if (named.find()) {
        label = named.group(1);
        start += named.end();
      }
      if (end - start > 1) {
        // Half of what tells a mistake may lack its correction: too long, it is left out whole.
        boolean isPitfall = ParagraphKind.labelled(label) == ParagraphKind.PITFALL;
        spans.add(new Span(start, isPitfall ? end : Math.min(end, start + LONGEST), label));
      }
    }
    return List.copyOf(spans);
  }
}
