package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;
import xueban.recommend.Item;
import xueban.tutor.answer.draft.AnswerWriter;
import xueban.tutor.answer.draft.DraftLevel;
import xueban.tutor.answer.draft.Waiting;
import xueban.tutor.faq.FaqMatch;
import xueban.tutor.faq.FaqMatcher;
import xueban.tutor.practice.Hint;

/**
 * Answers questions in quotes, or in a writer's words that are held against what could be quoted.
 *
 * <pre>
 *   safety ─► is it an exercise? a hint ─► does the help centre answer it? its words
 *     ─► passages: definitions of the concepts named, then search
 *     ─► passages ranked ─► sure enough? the best sentences of the best, else the nearest material
 * </pre>
 *
 * <p>Two things are kept apart: what the question is about, and whether a passage holds what is
 * asked ({@link Sureness}); one number comes of both, and one threshold, {@link #LEAST_CONFIDENCE}.
 * Text that is found is only ever quoted, never followed; text that orders machines about ({@link
 * OrdersToMachines}) is not even quoted. Safe for concurrent use.
 */
public final class Answerer {
  /**
   * Least confidence of an answer. Measured on the built-in lessons (test {@code
   * AnswerThresholdTest}): see the module's RATIONALE.
   */
  public static final double LEAST_CONFIDENCE = 0.5;

  private static final int NEAREST = 5;
  private static final int NEAREST_HELP = 3;

  private final TextAnalysis words;
  private final SourceFinder finder;
  private final AnswerWeights weights;
  private final Function<Language, Optional<Embedder>> embedders;
  private final ExerciseMatcher exercises;
  private final BiFunction<Question, Item, Hint> hints;
  private final boolean solutionsAllowed;
  private final @Nullable AnswerWriter writer;
  private final FaqMatcher faq;

  /**
   * Makes an answerer.
   *
   * @param hints gives the next hint of an item to whoever asks, and records it if they are known
   * @param solutionsAllowed whether a worked solution may be given where it is asked for
   * @param writer words answers from passages, or null to let these speak for themselves
   * @param faq finds the help-centre entries near a question
   * @param vectors of sentences that were read for other questions
   * @param weights how much what speaks for a passage counts
   */
  public Answerer(
      KnowledgeGraph graph,
      CatalogSearch search,
      TextAnalysis words,
      QuestionAnalyzer analyzer,
      Function<Language, Optional<Embedder>> embedders,
      BiFunction<Question, Item, Hint> hints,
      boolean solutionsAllowed,
      @Nullable AnswerWriter writer,
      FaqMatcher faq,
      SentenceVectors vectors,
      AnswerWeights weights) {
    this.words = words;
    this.embedders = embedders;
    this.finder = SourceFinder.over(graph, search, words, analyzer, embedders, vectors);
    this.weights = weights;
    this.exercises = new ExerciseMatcher(search, words);
    this.hints = hints;
    this.solutionsAllowed = solutionsAllowed;
    this.writer = writer;
    this.faq = faq;
  }

  /**
   * Returns the answer, and hands its parts on as they come about.
   *
   * @param waiting how long whoever asked still waits; only a writer takes long
   */
  public Answer answer(Question question, Waiting waiting, Consumer<AnswerPart> parts) {
    Answer answer = answerOf(question, waiting, parts);
    if (!answer.concepts().isEmpty()) {
      parts.accept(new AnswerPart.About(answer.concepts()));
    }
    parts.accept(new AnswerPart.End(answer));
    return answer;
  }

  /** Returns what a person who answers instead has to know; records and answers nothing. */
  public QuestionContext context(Question question) {
    Optional<Answer.SafetyReply> safety =
        SafetyGuard.check(question.text(), embedders.apply(Language.CHINESE));
    if (safety.isPresent()) {
      return new QuestionContext(safety, List.of(), List.of());
    }
    return new QuestionContext(
        safety,
        AskedConcepts.of(question, words).all().stream()
            .limit(NEAREST)
            .map(TaggedConcept::concept)
            .toList(),
        finder.material().found(question).stream().limit(NEAREST).map(CatalogEntry::id).toList());
  }

  private Answer answerOf(Question said, Waiting waiting, Consumer<AnswerPart> parts) {
    Optional<Answer.SafetyReply> safety =
        SafetyGuard.check(said.text(), embedders.apply(Language.CHINESE));
    if (safety.isPresent()) {
      return safety.get();
    }
    AskedMatter asked = AskedMatter.of(said, words);
    Question question = asked.question();
    List<TaggedConcept> concepts = asked.concepts().all();
    Optional<ExerciseMatcher.Match> exercise = exercises.find(question);
    if (exercise.isPresent()) {
      return exercise(question, exercise.get(), concepts);
    }
    List<FaqMatch> help = faq.nearest(question.text(), question.asker(), NEAREST_HELP);
    Optional<FaqMatch> meant = FaqMatcher.sure(help);
    if (meant.isPresent()) {
      return quoted(FaqAnswer.of(meant.get()), parts);
    }
    QuestionReading reading = finder.read(asked);
    Sureness.Judged judged = reading.judged(weights);
    if (!reading.isAnswer(judged)) {
      return notKnown(reading.found(), concepts, judged.sureness().confidence(), help);
    }
    return cited(asked, judged, reading, waiting, parts);
  }

  private static Answer quoted(Answer.Cited answer, Consumer<AnswerPart> parts) {
    answer.citations().forEach(citation -> parts.accept(new AnswerPart.Cite(citation)));
    answer.sentences().forEach(sentence -> parts.accept(new AnswerPart.Say(sentence)));
    return answer;
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

  private Answer cited(
      AskedMatter asked,
      Sureness.Judged judged,
      QuestionReading reading,
      Waiting waiting,
      Consumer<AnswerPart> parts) {
    Question question = asked.question();
    List<Telling.Quote> quotes = reading.quotes(judged);
    Telling telling = new Telling(parts);
    Writing writing = Writing.inQuotes();
    if (writer == null || asked.errors() == AskedErrors.ASKED) {
      quotes.forEach(telling::quote);
    } else {
      List<Item> exercises = withheld(question);
      boolean open = !exercises.isEmpty();
      writing =
          new DraftedAnswer(writer, waiting)
              .tell(
                  question,
                  judged.sources(),
                  open ? DraftLevel.HINT : DraftLevel.EXPLANATION,
                  new WithheldSolutions(question.text(), exercises),
                  quotes,
                  telling);
    }
    String reason =
        String.format(
            Locale.ROOT,
            writing.by() == Writing.By.QUOTES ? "引自%d 处资料，%s。" : "由语言模型根据%d 处资料写成，每句都核对过出处，%s。",
            telling.sources(),
            judged.sureness().ground());
    List<String> next = reading.found().stream().map(CatalogEntry::id).limit(NEAREST).toList();
    return new Answer.Cited(
        telling.sentences(),
        telling.citations(),
        asked.concepts().all(),
        judged.sureness().confidence(),
        next,
        reason,
        writing);
  }

  /** Returns the items, of this question and those before it, whose solution must not be told. */
  private List<Item> withheld(Question question) {
    if (solutionsAllowed) {
      return List.of();
    }
    List<Item> items = new ArrayList<>(exercises.near(question));
    for (String earlier : question.earlier()) {
      exercises
          .find(question.withText(earlier))
          .map(ExerciseMatcher.Match::item)
          .filter(item -> !items.contains(item))
          .ifPresent(items::add);
    }
    return items;
  }

  private static Answer notKnown(
      List<CatalogEntry> found,
      List<TaggedConcept> concepts,
      double confidence,
      List<FaqMatch> help) {
    List<CatalogEntry> nearest = found.stream().limit(NEAREST).toList();
    String text =
        nearest.isEmpty()
            ? "这个问题我还不会回答，资料库里也没有相近的内容。可以问问老师。"
            : "这个问题我没有找到可靠的依据，不想乱说。下面是最接近的资料，也可以问问老师。";
    List<FaqMatch> offered = help.stream().filter(FaqMatch::worthOffering).toList();
    return new Answer.NotKnown(text, nearest, concepts, confidence, offered);
  }
}
