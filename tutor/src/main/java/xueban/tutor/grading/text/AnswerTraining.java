package xueban.tutor.grading.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.recommend.relevance.ShareInterval;
import xueban.tutor.grading.TextGrader;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/**
 * Learns to score short answers from a tenant's own graded ones, and says how good that is before
 * it serves: a fifth of the questions is held out, so it is asked about questions of which it has
 * seen no answer.
 */
public final class AnswerTraining {
  /** Questions without which nothing is trained. */
  public static final int LEAST_QUESTIONS = 5;

  /** Answers without which nothing is trained. */
  public static final int LEAST_ANSWERS = 60;

  /** Held-out questions with sure answers without which nothing is decided: one may be easy. */
  static final int LEAST_SURE_QUESTIONS = 5;

  private static final int OF_FIVE = 5;

  private final Function<Language, Embedder> embedders;
  private final long seed;
  private final Consumer<String> progress;
  private final int ofService;
  private final List<GradedQuestion> all;
  private final List<GradedQuestion> held;
  private final List<GradedQuestion> rest;

  /**
   * Takes the answers and holds questions out.
   *
   * @param embedders one for each language; they stay the caller's to close
   * @param questions no two alike, each with at least one answer
   * @param ofService how many of the answers a teacher graded in the service, for the card
   * @param progress takes a line now and then that says what goes on
   * @throws XuebanException {@code INVALID_INPUT} if there are too few, or all scores are alike
   */
  public AnswerTraining(
      Function<Language, Embedder> embedders,
      List<GradedQuestion> questions,
      int ofService,
      long seed,
      Consumer<String> progress) {
    this.embedders = embedders;
    this.ofService = ofService;
    this.seed = seed;
    this.progress = progress;
    all = List.copyOf(questions);
    long answers = answers(all).size();
    if (all.size() < LEAST_QUESTIONS || answers < LEAST_ANSWERS) {
      throw XuebanException.invalid(
          "answers",
          "%,d graded answers to %,d questions; at least %d to %d are needed. Grade some more."
              .formatted(answers, all.size(), LEAST_ANSWERS, LEAST_QUESTIONS));
    }
    if (answers(all).stream().mapToDouble(JudgedText::score).distinct().count() < 2) {
      throw XuebanException.invalid(
          "answers", "all have the same score, so there is nothing to tell apart.");
    }
    List<GradedQuestion> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    held = List.copyOf(heldOut(shuffled));
    Set<GradedQuestion> out = new HashSet<>(held);
    rest = shuffled.stream().filter(graded -> !out.contains(graded)).toList();
  }

  /**
   * Returns the first fifth, but never all questions that one embedder reads: of its vectors a
   * model that learnt from the rest would know nothing.
   */
  private List<GradedQuestion> heldOut(List<GradedQuestion> shuffled) {
    AnswerReader reader = new AnswerReader(embedders);
    Map<String, Integer> left = new TreeMap<>();
    shuffled.forEach(
        graded -> left.merge(reader.embedder(graded.question()).id(), 1, Integer::sum));
    int count = Math.max(1, shuffled.size() / OF_FIVE);
    List<GradedQuestion> taken = new ArrayList<>();
    for (GradedQuestion graded : shuffled) {
      String embedder = reader.embedder(graded.question()).id();
      if (taken.size() < count && left.merge(embedder, -1, Integer::sum) > 0) {
        taken.add(graded);
      }
    }
    return taken;
  }

  /**
   * What the held-out answers say.
   *
   * @param error mean distance to the teacher's score, in [0, 1]
   * @param mean that of always saying the mean score
   * @param serving that of the model that serves now: in a language that this was not fitted to the
   *     shipped model, and where that was not either the mean score
   * @param control that of a model that learnt from scores dealt anew
   * @param sure share of the answers scored so surely that a deciding model decides, in [0, 1]
   * @param near share of these within {@value TextScore#NEAR} of the teacher's score, in [0, 1]
   * @param nearAtLeast lower end of the 95 % interval of {@code near}, in [0, near]; 0 if sure
   *     answers came from fewer than {@value #LEAST_SURE_QUESTIONS} questions
   * @param answers how many were held out
   */
  public record Comparison(
      double error,
      double mean,
      double serving,
      double control,
      double sure,
      double near,
      double nearAtLeast,
      int answers) {
    /** Returns whether one that knows less is at least as good. */
    public boolean isWorse() {
      return error >= Math.min(mean, Math.min(serving, control));
    }

    /** Returns whether it would decide where it is sure; else it only estimates. */
    public boolean decides() {
      return nearAtLeast >= TextGrader.LEAST_RIGHT;
    }
  }

  /** Trains without the held-out questions and measures on them. */
  public Comparison compare(TextModel serving) {
    progress.accept("learns from %,d questions, without %,d".formatted(rest.size(), held.size()));
    ShortAnswerScorer candidate = new ShortAnswerScorer(embedders, trained(rest));
    progress.accept("the control: learns from scores dealt anew");
    ShortAnswerScorer control = new ShortAnswerScorer(embedders, trained(dealtAnew()));
    List<ShortAnswerScorer> now =
        List.of(
            new ShortAnswerScorer(embedders, serving),
            new ShortAnswerScorer(embedders, TextModel.shipped()));
    double mean = answers(rest).stream().mapToDouble(JudgedText::score).average().orElseThrow();
    int sure = 0;
    int near = 0;
    int sureQuestions = 0;
    for (GradedQuestion graded : held) {
      int before = sure;
      for (JudgedText answer : graded.answers()) {
        TextScore said = candidate.score(graded.question(), answer.text());
        boolean decided = said.confidence() >= TextGrader.SURE;
        sure += decided ? 1 : 0;
        near += decided && Math.abs(said.score() - answer.score()) <= TextScore.NEAR ? 1 : 0;
      }
      sureQuestions += sure > before ? 1 : 0;
    }
    int count = answers(held).size();
    return new Comparison(
        error(List.of(candidate), mean),
        answers(held).stream().mapToDouble(a -> Math.abs(a.score() - mean)).average().orElseThrow(),
        error(now, mean),
        error(List.of(control), mean),
        (double) sure / count,
        sure == 0 ? 0 : (double) near / sure,
        nearAtLeast(near, sure, sureQuestions),
        count);
  }

  /** Returns what share of sure answers is near at least, in [0, 1]; 0 if too few say anything. */
  static double nearAtLeast(int near, int sure, int questions) {
    return questions < LEAST_SURE_QUESTIONS ? 0 : ShareInterval.of(near, sure).least();
  }

  private TextModel trained(List<GradedQuestion> questions) {
    return new TextTrainer(embedders, TextTrainer.Use.REFERENCES, seed).train(questions);
  }

  /** Returns the mean error of whichever scorer fits first; where none does, of the mean score. */
  private double error(List<ShortAnswerScorer> scorers, double mean) {
    double sum = 0;
    for (GradedQuestion graded : held) {
      Optional<ShortAnswerScorer> fitting =
          scorers.stream().filter(scorer -> scorer.fits(graded.question())).findFirst();
      for (JudgedText answer : graded.answers()) {
        double said =
            fitting.map(s -> s.score(graded.question(), answer.text()).score()).orElse(mean);
        sum += Math.abs(said - answer.score());
      }
    }
    return sum / answers(held).size();
  }

  private List<GradedQuestion> dealtAnew() {
    List<Double> hand = new ArrayList<>(answers(rest).stream().map(JudgedText::score).toList());
    Collections.shuffle(hand, new Random(seed));
    List<GradedQuestion> dealt = new ArrayList<>();
    for (GradedQuestion graded : rest) {
      List<JudgedText> answers = new ArrayList<>();
      for (JudgedText answer : graded.answers()) {
        answers.add(new JudgedText(answer.text(), hand.removeLast(), answer.contradicts()));
      }
      dealt.add(new GradedQuestion(graded.question(), answers));
    }
    return dealt;
  }

  private static List<JudgedText> answers(List<GradedQuestion> questions) {
    return questions.stream().map(GradedQuestion::answers).flatMap(Collection::stream).toList();
  }

  /** Trains on all answers; the card has the figures of the comparison. */
  public ModelFolder train(Comparison comparison) {
    progress.accept("learns from all %,d questions".formatted(all.size()));
    Map<String, Double> figures = new TreeMap<>();
    figures.put("mean_absolute_error", comparison.error());
    figures.put("mean_score_error", comparison.mean());
    figures.put("serving_error", comparison.serving());
    figures.put("control_error", comparison.control());
    figures.put("sure", comparison.sure());
    figures.put("sure_and_near", comparison.near());
    figures.put(TextGrader.SURE_RIGHT, comparison.nearAtLeast());
    figures.put("answers", (double) comparison.answers());
    figures.put("answers_of_service", (double) ofService);
    ModelCard card =
        new ModelCard(
            TextModel.KIND,
            "candidate",
            "Scores short answers as the tenant's own teachers did.",
            data()
                + "; figures on %,d of the questions, by a model that learnt without them"
                    .formatted(held.size()),
            "the tenant's own",
            "words and meaning of the answer beside each reference; negation, opposites, numbers",
            "Measured on questions of this kind alone. Decides only if what it is sure of was near"
                + " the teachers' often enough; else it estimates for the teacher.",
            "./xueban train --kind short-answers --seed " + seed,
            seed,
            figures,
            Map.of(),
            new TreeMap<>());
    return trained(all).folder(card);
  }

  /** Returns in one line what it trains on. */
  public String data() {
    return "%,d graded answers to %,d questions, %,d of them graded in the service"
        .formatted(answers(all).size(), all.size(), ofService);
  }
}
