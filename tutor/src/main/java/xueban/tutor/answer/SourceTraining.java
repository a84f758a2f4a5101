package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogSearch;

/**
 * Learns from judged questions when a question is answered, and says how well before it serves.
 * Each question is read with the entries that answer it and once more as if the catalog had none of
 * them. A fifth of them is held out at a time, as {@link SourceParts} deals them.
 */
public final class SourceTraining {
  /** Questions with an entry that answers them without which nothing is learnt. */
  public static final int LEAST_QUESTIONS = 50;

  private static final int PARTS = 5;

  private final String embedder;
  private final long seed;
  private final Consumer<String> progress;
  private final List<List<SourceCase>> parts = new ArrayList<>();
  private final int questions;
  private final int answerable;

  /**
   * Reads the questions, which takes about a second each.
   *
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if there are too few, or too few stand apart
   */
  public SourceTraining(
      KnowledgeGraph graph,
      CatalogSearch search,
      TextAnalysis words,
      QuestionAnalyzer analyzer,
      Embedder embedder,
      List<SourcedQuestion> questions,
      long seed,
      Consumer<String> progress) {
    this.embedder = embedder.id();
    this.seed = seed;
    this.progress = progress;
    this.questions = questions.size();
    answerable = (int) questions.stream().filter(one -> !one.entries().isEmpty()).count();
    if (answerable < LEAST_QUESTIONS) {
      throw XuebanException.invalid(
          "questions",
          "%d have an entry that answers them; at least %d are needed. Judge more first."
              .formatted(answerable, LEAST_QUESTIONS));
    }
    List<List<SourcedQuestion>> dealt = SourceParts.dealt(questions, PARTS, seed);
    SourceFinder finder =
        SourceFinder.over(
            graph,
            search,
            words,
            analyzer,
            language -> Optional.of(embedder),
            new SentenceVectors());
    int reads = 0;
    for (List<SourcedQuestion> of : dealt) {
      List<SourceCase> part = new ArrayList<>();
      for (SourcedQuestion one : of) {
        if (reads++ % 20 == 0) {
          progress.accept("reads question %,d of %,d".formatted(reads, questions.size()));
        }
        AskedMatter asked = AskedMatter.of(Question.of(one.question()), words);
        if (!one.entries().isEmpty()) {
          part.add(SourceCase.answerable(finder.read(asked), one.entries()));
        }
        part.add(SourceCase.without(finder.read(asked, one.entries()), one.entries()));
      }
      parts.add(part);
    }
  }

  /**
   * What the held-out questions say.
   *
   * @param learnt figures of weights that were fitted without them
   * @param serving those of the weights that serve now
   * @param control those of weights fitted to answerable and not dealt anew
   */
  public record Comparison(SourceFigures learnt, SourceFigures serving, SourceFigures control) {
    /** Returns whether what serves, or the control, is as good. */
    public boolean isWorse() {
      return learnt.loss() >= Math.min(serving.loss(), control.loss());
    }
  }

  /**
   * Fits without each part and measures on it.
   *
   * @param serving the weights that serve now
   */
  public Comparison compare(AnswerWeights serving) {
    List<SourceFigures> learnt = new ArrayList<>();
    List<SourceFigures> control = new ArrayList<>();
    for (int k = 0; k < PARTS; k++) {
      progress.accept("holds part %d of %d out".formatted(k + 1, PARTS));
      List<SourceCase> held = parts.get(k);
      List<SourceCase> rest = without(k);
      learnt.add(SourceFigures.of(held, SourceTrainer.fit(rest, embedder)));
      control.add(SourceFigures.of(held, SourceTrainer.fit(dealtAnew(rest), embedder)));
    }
    return new Comparison(
        SourceFigures.together(learnt),
        SourceFigures.of(parts.stream().flatMap(List::stream).toList(), serving),
        SourceFigures.together(control));
  }

  private List<SourceCase> without(int part) {
    List<SourceCase> rest = new ArrayList<>();
    for (int k = 0; k < PARTS; k++) {
      if (k != part) {
        rest.addAll(parts.get(k));
      }
    }
    return rest;
  }

  private List<SourceCase> dealtAnew(List<SourceCase> cases) {
    List<Boolean> hand = new ArrayList<>(cases.stream().map(SourceCase::answerable).toList());
    Collections.shuffle(hand, new Random(seed));
    List<SourceCase> dealt = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      dealt.add(cases.get(i).as(hand.get(i)));
    }
    return dealt;
  }

  /** Returns the weights that fit all questions best. */
  public AnswerWeights fit() {
    progress.accept("learns from all %,d questions".formatted(questions));
    return SourceTrainer.fit(parts.stream().flatMap(List::stream).toList(), embedder);
  }

  /**
   * Learns from all; the card has the figures of the comparison.
   *
   * @param catalog what the questions were read against, in a line
   */
  public ModelFolder train(Comparison comparison, String catalog) {
    Map<String, Double> figures = new TreeMap<>();
    comparison.learnt().into(figures, "");
    comparison.serving().into(figures, "serving_");
    comparison.control().into(figures, "control_");
    figures.put("questions", (double) questions);
    figures.put("answerable", (double) answerable);
    return AnswerFolder.learnt(fit(), data() + ", read against " + catalog, seed, figures);
  }

  /** Returns whether there are questions that nothing answers; others show less what to refuse. */
  public boolean hasOpenQuestions() {
    return answerable < questions;
  }

  /** Returns in one line what it learns from. */
  public String data() {
    return "%,d questions, %,d of them with an entry that answers, read with it and without"
        .formatted(questions, answerable);
  }
}
