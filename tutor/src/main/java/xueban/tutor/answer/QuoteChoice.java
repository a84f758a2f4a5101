package xueban.tutor.answer;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextFolding;

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

  /** By hand: how much more a source must be worth to be before what is likelier meant. */
  private static final double MUCH_BETTER = .5;

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
    Map<Passage, Double> shares = shares(cures);
    Stream<Telling.Quote> helping =
        cures.stream()
            .filter(cure -> cure.mainConcept().equals(lead) && isReadable(cure))
            .sorted(comparingDouble(cure -> -shares.getOrDefault(cure, 0.0)))
            .limit(MOST_CURES)
            .map(cure -> new Telling.Quote(cure, cure.sentences().getFirst()));
    return Stream.concat(pitfalls, helping).limit(MOST).toList();
  }

  /** Returns what share of the question each cure has, by the wrong idea too, in [0, 1]. */
  private Map<Passage, Double> shares(List<Passage> cures) {
    List<String> meanings =
        cures.stream().map(cure -> cure.meaning(cure.sentences().getFirst())).toList();
    double[] shares = QuestionPairs.of(question).sharesIn(meanings, 1);
    Map<Passage, Double> byCure = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      byCure.put(cures.get(i), shares[i]);
    }
    return byCure;
  }

  /** Returns the definitions of what is asked about, then what a lesson on it adds. */
  private List<Telling.Quote> defined(List<SourcePassage> sources) {
    boolean defines = type == QuestionType.DEFINITION || type == QuestionType.COMPARISON;
    // A text on no concept that is before their definitions holds what is asked.
    if (!defines || sources.isEmpty() || sources.getFirst().passage().concepts().isEmpty()) {
      return List.of();
    }
    List<String> compared = asked.sideBySide(question, type);
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
        .map(chosen -> chosen.filter(one -> compared.isEmpty() || saysOfWhat(one, compared)))
        .ifPresent(chosen -> inOrder(chosen.toList(), order).forEach(quotes::add));
    return quotes;
  }

  /** Returns whether a sentence names one of two things: else one cannot tell of which it is. */
  private boolean saysOfWhat(SentenceRanker.Ranked ranked, List<String> compared) {
    String text = TextFolding.fold(ranked.quote().text());
    return asked.all().stream()
        .filter(concept -> compared.contains(concept.concept()))
        .anyMatch(concept -> text.contains(TextFolding.fold(concept.evidence())));
  }

  /**
   * Returns what the question is first of all about: the likeliest concept, if it is likely enough
   * or the best source is first of all about it; but what the best source is about, if the question
   * names or means that too and the source is much better than all on the likeliest.
   */
  private Optional<String> lead(List<SourcePassage> sources) {
    Optional<String> likeliest = likeliest(sources);
    Optional<SourcePassage> best =
        sources.stream()
            .limit(1)
            .filter(one -> one.passage().mainConcept().filter(asked.ids()::contains).isPresent())
            .findFirst();
    if (likeliest.isEmpty() || best.isEmpty()) {
      return likeliest;
    }
    double own =
        sources.stream()
            .filter(source -> source.passage().mainConcept().equals(likeliest))
            .mapToDouble(SourcePassage::value)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return best.get().value() - own > MUCH_BETTER ? best.get().passage().mainConcept() : likeliest;
  }

  private Optional<String> likeliest(List<SourcePassage> sources) {
    return asked.all().stream()
        .filter(
            concept ->
                concept.probability() >= LEAST_LED
                    || sources.stream()
                        .limit(1)
                        .anyMatch(
                            best -> best.passage().concepts().indexOf(concept.concept()) == 0))
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
   * another concept that may be meant. A definition of what the best is about is no second.
   */
  private List<Telling.Quote> best(List<SourcePassage> sources, AskedFirst order) {
    SourcePassage first = sources.getFirst();
    List<SourcePassage> cited = new ArrayList<>(List.of(first));
    sources.stream()
        .skip(1)
        .filter(source -> !defines(source.passage(), first.passage()))
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

  private static boolean defines(Passage definition, Passage passage) {
    return definition.isDefinition() && definition.mainConcept().equals(passage.mainConcept());
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
