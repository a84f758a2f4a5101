package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;

/**
 * Chooses what to quote, so that an answer says first what is asked. What something is, or how two
 * things differ, is said by their definitions and then by a lesson on them, not on a neighbour;
 * what goes wrong, by mistakes with their correction and by cures; anything else by the best
 * passage, kind of paragraph by kind ({@link AskedFirst}). Who does not ask for mistakes is told
 * none, unless a source has nothing else: a sentence that states one is wrong alone.
 *
 * @param question as it is matched to sentences
 */
record QuoteChoice(String question, QuestionType type, AskedErrors errors, AskedConcepts asked) {
  private static final int MOST = 4;
  private static final int MOST_CURES = 3;
  private static final int MOST_OF_A_DEFINITION = 2;
  private static final double CLOSE_TO_BEST = 0.5;
  private static final double NEARLY_AS_GOOD = 0.15;

  /** A concept that is less likely to be meant is not defined first. */
  private static final double LEAST_LED = .5;

  /** What has more of a definition's characters, or the other way round, says it again. */
  private static final double SAID_AGAIN = .7;

  /**
   * Returns what to quote of sources, in the order in which to tell it; something, if there is a
   * source.
   *
   * @param sources best first
   * @param cures of misconceptions about the concepts asked about, for a question about mistakes
   */
  List<Telling.Quote> from(List<SourcePassage> sources, List<Passage> cures) {
    List<Telling.Quote> mistakes =
        errors == AskedErrors.ASKED ? mistakes(sources, cures) : List.of();
    if (!mistakes.isEmpty() && errors.comesFirst(type)) {
      return mistakes;
    }
    List<Telling.Quote> defined = defined(sources);
    List<Telling.Quote> first = defined.isEmpty() ? best(sources) : defined;
    return mistakes.isEmpty()
        ? first
        : Stream.concat(first.stream().limit(MOST - 1), mistakes.stream())
            .distinct()
            .limit(MOST)
            .toList();
  }

  /** Returns the best that the question's order tells, else anything; mistakes only if all are. */
  private List<Telling.Quote> best(List<SourcePassage> sources) {
    return Stream.of(AskedFirst.of(type, errors), AskedFirst.NO_PITFALL, AskedFirst.ANYTHING)
        .map(order -> best(sources, order))
        .filter(quotes -> !quotes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns what goes wrong with the concept asked about, and what helps. */
  private List<Telling.Quote> mistakes(List<SourcePassage> sources, List<Passage> cures) {
    Optional<String> lead = lead(sources);
    Stream<Telling.Quote> pitfalls =
        lessonOn(lead.stream().toList(), sources).stream()
            .flatMap(lesson -> SentenceRanker.rank(question, type, errors, lesson).stream())
            .filter(ranked -> ranked.kind() == ParagraphKind.PITFALL)
            .map(SentenceRanker.Ranked::quote);
    Stream<Telling.Quote> helping =
        cures.stream()
            .filter(cure -> cure.mainConcept().equals(lead) && isReadable(cure))
            .limit(MOST_CURES)
            .map(cure -> new Telling.Quote(cure, cure.sentences().getFirst()));
    return Stream.concat(pitfalls, helping).limit(MOST).toList();
  }

  /** Returns the definitions of what is asked about, then what a lesson on it adds. */
  private List<Telling.Quote> defined(List<SourcePassage> sources) {
    boolean defines = type == QuestionType.DEFINITION || type == QuestionType.COMPARISON;
    // A text on no concept that is before their definitions holds what is asked.
    if (!defines || sources.isEmpty() || sources.getFirst().passage().concepts().isEmpty()) {
      return List.of();
    }
    List<String> compared = asked.sideBySide(question);
    if (compared.isEmpty() && type == QuestionType.COMPARISON) {
      return List.of();
    }
    List<String> concepts = compared.isEmpty() ? lead(sources).stream().toList() : compared;
    List<Telling.Quote> quotes = new ArrayList<>();
    for (String concept : concepts) {
      sources.stream()
          .map(SourcePassage::passage)
          .filter(passage -> passage.isDefinition() && passage.id().equals(concept))
          .filter(this::isReadable)
          .flatMap(passage -> passage.sentences().stream().map(span -> quote(passage, span)))
          .limit(MOST_OF_A_DEFINITION)
          .forEach(quotes::add);
    }
    Optional<SourcePassage> lesson =
        type == QuestionType.COMPARISON
            ? sources.stream().filter(s -> isLesson(s) && asked.names(s.passage())).findFirst()
            : lessonOn(concepts, sources);
    List<Telling.Quote> said = List.copyOf(quotes);
    AskedFirst order = AskedFirst.of(type, errors);
    lesson
        .map(one -> chosen(one, order, MOST - said.size(), said).stream())
        .ifPresent(chosen -> inOrder(chosen.toList(), order).forEach(quotes::add));
    return quotes;
  }

  /** Returns what the question is first of all about, or the best source of what it names. */
  private Optional<String> lead(List<SourcePassage> sources) {
    return asked.all().stream()
        .filter(
            concept ->
                concept.probability() >= LEAST_LED
                    || sources.stream()
                        .limit(1)
                        .anyMatch(best -> best.passage().concepts().contains(concept.concept())))
        .map(TaggedConcept::concept)
        .findFirst();
  }

  private Optional<SourcePassage> lessonOn(List<String> concepts, List<SourcePassage> sources) {
    return sources.stream()
        .filter(this::isLesson)
        .filter(source -> source.passage().mainConcept().filter(concepts::contains).isPresent())
        .findFirst();
  }

  private boolean isLesson(SourcePassage source) {
    return source.passage().source() == Citation.Source.ENTRY && isReadable(source.passage());
  }

  private boolean isReadable(Passage passage) {
    return Language.of(passage.text()) == Language.of(question);
  }

  /**
   * Returns the best of the best passage, and of a second one that is nearly as good or about
   * another concept that may be meant.
   */
  private List<Telling.Quote> best(List<SourcePassage> sources, AskedFirst order) {
    SourcePassage first = sources.getFirst();
    List<SourcePassage> cited = new ArrayList<>(List.of(first));
    sources.stream()
        .skip(1)
        .filter(
            source ->
                source.value() >= first.value() - NEARLY_AS_GOOD
                    || asked.mayMean(source.passage(), first.passage()))
        .findFirst()
        .ifPresent(cited::add);
    List<SentenceRanker.Ranked> chosen = new ArrayList<>();
    for (int i = 0; i < cited.size(); i++) {
      int most = i < cited.size() - 1 ? MOST - 1 : MOST - chosen.size();
      chosen.addAll(chosen(cited.get(i), order, most, List.of()));
    }
    return inOrder(chosen, order);
  }

  /** Returns the best of a passage that the order tells, best first. */
  private List<SentenceRanker.Ranked> chosen(
      SourcePassage source, AskedFirst order, int most, List<Telling.Quote> said) {
    List<SentenceRanker.Ranked> ranked =
        SentenceRanker.rank(question, type, errors, source).stream()
            .filter(one -> order.tells(one.kind()))
            .filter(one -> said.stream().noneMatch(quote -> repeats(one.quote(), quote)))
            .toList();
    double best = ranked.isEmpty() ? 0 : ranked.getFirst().value();
    return ranked.stream()
        .filter(one -> one.value() >= Math.min(best, best * CLOSE_TO_BEST))
        .filter(one -> order.tellsBesideBetter(one.kind()) || one.equals(ranked.getFirst()))
        .limit(most)
        .toList();
  }

  private static boolean repeats(Telling.Quote quote, Telling.Quote said) {
    Set<String> grams = QuestionPairs.gramsOf(quote.text());
    Set<String> there = QuestionPairs.gramsOf(said.text());
    long shared = grams.stream().filter(there::contains).count();
    return shared >= SAID_AGAIN * Math.min(grams.size(), there.size());
  }

  /**
   * Returns what comes first for the question first, of equal kinds the paragraph with the best
   * sentence, and the sentences of a paragraph in the order of the text. Passages on one concept
   * are told as one.
   */
  private static List<Telling.Quote> inOrder(List<SentenceRanker.Ranked> chosen, AskedFirst order) {
    Map<Optional<String>, Integer> concepts = new LinkedHashMap<>();
    chosen.forEach(one -> concepts.putIfAbsent(one.passage().mainConcept(), concepts.size()));
    record Paragraph(Passage passage, String label) {}
    return chosen.stream()
        .collect(
            groupingBy(
                one -> new Paragraph(one.passage(), one.span().label()),
                LinkedHashMap::new,
                toList()))
        .values()
        .stream()
        .sorted(
            comparingInt(
                    (List<SentenceRanker.Ranked> paragraph) ->
                        concepts.get(paragraph.getFirst().passage().mainConcept()))
                .thenComparing(paragraph -> order.place(paragraph.getFirst().kind()))
                .thenComparing(comparingDouble(paragraph -> -paragraph.getFirst().value())))
        .flatMap(paragraph -> paragraph.stream().sorted(comparingInt(one -> one.span().start())))
        .map(SentenceRanker.Ranked::quote)
        .toList();
  }

  private static Telling.Quote quote(Passage passage, Passage.Span span) {
    return new Telling.Quote(passage, span);
  }
}
