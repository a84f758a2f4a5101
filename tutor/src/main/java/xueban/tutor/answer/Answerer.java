package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;
import xueban.recommend.Item;
import xueban.recommend.ResourceType;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchRequest;
import xueban.tutor.practice.Hint;

/**
 * Answers questions in quotes.
 *
 * <pre>
 *   safety ─► is it an exercise? a hint ─► passages: definitions of the concepts named, then search
 *     ─► sentences ranked ─► sure enough? quotes in the order of their sources, else the nearest material
 * </pre>
 *
 * <p>Sure enough is measured by how much of what the question names the best passage covers, or by
 * how surely a passage is about the concept that the question means; see {@link #LEAST_CONFIDENCE}.
 * Text that is found is only ever quoted, never followed. Safe for concurrent use.
 */
public final class Answerer {
  /**
   * Least confidence of an answer. Measured on the built-in lessons (test {@code
   * AnswerThresholdTest}): see the module's RATIONALE.
   */
  public static final double LEAST_CONFIDENCE = 0.5;

  private static final int DEFINITIONS = 3;
  private static final int HITS = 8;
  private static final int NEAREST = 5;
  private static final int MAX_SENTENCES = 4;
  private static final int MAX_PASSAGES = 2;
  private static final double CLOSE_TO_BEST = 0.6;
  private static final double NEW_SOURCE = 0.75;
  private static final List<ResourceType> READABLE =
      Arrays.stream(ResourceType.values()).filter(t -> t != ResourceType.ITEM).toList();

  private final KnowledgeGraph graph;
  private final CatalogSearch search;
  private final TextAnalysis words;
  private final QuestionAnalyzer analyzer;
  private final SentenceRanker ranker;
  private final ExerciseMatcher exercises;
  private final BiFunction<Question, Item, Hint> hints;
  private final boolean solutionsAllowed;

  /**
   * Makes an answerer.
   *
   * @param hints gives the next hint of an item to whoever asks, and records it if they are known
   * @param solutionsAllowed whether a worked solution may be given where it is asked for
   */
  public Answerer(
      KnowledgeGraph graph,
      CatalogSearch search,
      TextAnalysis words,
      QuestionAnalyzer analyzer,
      Function<Language, Optional<Embedder>> embedders,
      BiFunction<Question, Item, Hint> hints,
      boolean solutionsAllowed) {
    this.graph = graph;
    this.search = search;
    this.words = words;
    this.analyzer = analyzer;
    this.ranker = new SentenceRanker(words, embedders);
    this.exercises = new ExerciseMatcher(search, words);
    this.hints = hints;
    this.solutionsAllowed = solutionsAllowed;
  }

  /** Returns the answer, and hands its parts on as they come about. */
  public Answer answer(Question question, Consumer<AnswerPart> parts) {
    Answer answer = answerOf(question, parts);
    if (!answer.concepts().isEmpty()) {
      parts.accept(new AnswerPart.About(answer.concepts()));
    }
    parts.accept(new AnswerPart.End(answer));
    return answer;
  }

  private Answer answerOf(Question question, Consumer<AnswerPart> parts) {
    Optional<Answer.SafetyReply> safety = SafetyGuard.check(question.text());
    if (safety.isPresent()) {
      return safety.get();
    }
    AskedConcepts asked = AskedConcepts.of(question, words);
    List<TaggedConcept> concepts = asked.all();
    Optional<ExerciseMatcher.Match> exercise = exercises.find(question);
    if (exercise.isPresent()) {
      return exercise(question, exercise.get(), concepts);
    }
    QuestionAnalysis analysis = analyzer.analyze(question.text());
    QuestionTerms terms = QuestionTerms.of(question.text(), analysis, words);
    List<CatalogEntry> found = found(question);
    List<Passage> passages = passages(concepts, found);
    double shared = confidence(passages, terms);
    double meant = asked.coveredBy(passages);
    double confidence = Math.max(shared, meant);
    List<SentenceRanker.Ranked> ranked =
        ranker.rank(question.text(), terms, analysis.type(), concepts, passages);
    if (terms.isEmpty() || confidence < LEAST_CONFIDENCE || ranked.isEmpty()) {
      return notKnown(found, concepts, confidence);
    }
    return cited(ranked, concepts, found, confidence, ground(shared, meant, asked), parts);
  }

  private Answer exercise(
      Question question, ExerciseMatcher.Match match, List<TaggedConcept> concepts) {
    Item item = match.item();
    if (question.fullAnswer() && solutionsAllowed && !item.solution().isBlank()) {
      return new Answer.Solution(
          item.id(), item.solution(), concepts, match.likeness(), "老师允许查看这道题的解答。");
    }
    return new Answer.HintFirst(
        item.id(),
        hints.apply(question, item),
        concepts,
        match.likeness(),
        "这是题库里的一道题，先给提示，自己想出来才算学会。");
  }

  private List<CatalogEntry> found(Question question) {
    SearchFilter filter = SearchFilter.none().withTypes(READABLE);
    if (!question.subject().isEmpty()) {
      filter = filter.withSubjects(List.of(question.subject()));
    }
    SearchRequest request = SearchRequest.of(question.text()).withFilter(filter).withPageSize(HITS);
    return search.search(request).hits().stream().map(SearchHit::entry).toList();
  }

  private List<Passage> passages(List<TaggedConcept> concepts, List<CatalogEntry> found) {
    List<Passage> passages = new ArrayList<>();
    for (TaggedConcept tagged : concepts.stream().limit(DEFINITIONS).toList()) {
      graph
          .find(tagged.concept())
          .filter(c -> !c.definition().isBlank())
          .map(Passage::of)
          .ifPresent(passages::add);
    }
    found.stream().map(Passage::of).filter(p -> !p.sentences().isEmpty()).forEach(passages::add);
    return passages;
  }

  /**
   * Returns the largest share of what the question names that one passage, or its title, names too,
   * or all definitions together (a question that compares two things); a word counts the more, the
   * fewer passages have it, most of all one that none has.
   */
  private double confidence(List<Passage> passages, QuestionTerms terms) {
    List<Set<String>> named = passages.stream().map(this::named).toList();
    Set<String> definitions = new TreeSet<>();
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).source() == Citation.Source.CONCEPT) {
        definitions.addAll(named.get(i));
      }
    }
    return Stream.concat(named.stream(), Stream.of(definitions))
        .mapToDouble(n -> terms.coveredBy(n, named))
        .max()
        .orElse(0);
  }

  private Set<String> named(Passage passage) {
    Set<String> all = new TreeSet<>(QuestionTerms.termsOf(passage.text(), words));
    all.addAll(QuestionTerms.termsOf(passage.about(), words));
    for (String id : passage.concepts()) {
      @Nullable Concept concept = graph.find(id).orElse(null);
      if (concept != null) {
        all.addAll(QuestionTerms.termsOf(concept.name(), words));
      }
    }
    return all;
  }

  /** Returns what the confidence rests on: words that are shared, or the concept that is meant. */
  private String ground(double shared, double meant, AskedConcepts asked) {
    if (shared >= meant) {
      return String.format(Locale.ROOT, "它们提到了问题中 %.0f%% 的要点", shared * 100);
    }
    String name = graph.find(asked.meant().getFirst().concept()).map(Concept::name).orElse("这个知识点");
    return "从问题的意思看，问的是「%s」".formatted(name);
  }

  private Answer cited(
      List<SentenceRanker.Ranked> ranked,
      List<TaggedConcept> concepts,
      List<CatalogEntry> found,
      double confidence,
      String ground,
      Consumer<AnswerPart> parts) {
    List<SentenceRanker.Ranked> chosen = choose(ranked);
    List<Citation> citations = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (SentenceRanker.Ranked one : chosen) {
      int number = citations.size() + 1;
      Passage passage = one.passage();
      String quote = passage.quote(one.span());
      Citation citation =
          new Citation(
              number,
              passage.source(),
              passage.id(),
              passage.title(),
              passage.field(),
              one.span().start(),
              one.span().end(),
              quote,
              passage.uri());
      citations.add(citation);
      parts.accept(new AnswerPart.Cite(citation));
      Sentence sentence = new Sentence(number, quote, List.of(number));
      sentences.add(sentence);
      parts.accept(new AnswerPart.Say(sentence));
    }
    String reason =
        String.format(
            Locale.ROOT,
            "引自%d 处资料，%s。",
            chosen.stream().map(c -> c.passage().id()).distinct().count(),
            ground);
    List<String> next = found.stream().map(CatalogEntry::id).limit(NEAREST).toList();
    return new Answer.Cited(sentences, citations, concepts, confidence, next, reason);
  }

  /** Returns the best sentences of the best passages, each passage's in the order of its text. */
  private static List<SentenceRanker.Ranked> choose(List<SentenceRanker.Ranked> ranked) {
    double best = ranked.getFirst().value();
    List<String> sources = new ArrayList<>();
    List<SentenceRanker.Ranked> chosen = new ArrayList<>();
    for (SentenceRanker.Ranked one : ranked) {
      boolean known = sources.contains(one.passage().id());
      if (chosen.size() < MAX_SENTENCES
          && one.value() >= best * (known ? CLOSE_TO_BEST : NEW_SOURCE)
          && (known || sources.size() < MAX_PASSAGES)) {
        if (!known) {
          sources.add(one.passage().id());
        }
        chosen.add(one);
      }
    }
    chosen.sort(
        java.util.Comparator.comparingInt(
                (SentenceRanker.Ranked r) -> sources.indexOf(r.passage().id()))
            .thenComparingInt(r -> r.span().start()));
    return chosen;
  }

  private static Answer notKnown(
      List<CatalogEntry> found, List<TaggedConcept> concepts, double confidence) {
    List<CatalogEntry> nearest = found.stream().limit(NEAREST).toList();
    String text =
        nearest.isEmpty()
            ? "这个问题我还不会回答，资料库里也没有相近的内容。可以问问老师。"
            : "这个问题我没有找到可靠的依据，不想乱说。下面是最接近的资料，也可以问问老师。";
    return new Answer.NotKnown(text, nearest, concepts, confidence);
  }
}
