package xueban.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.grading.text.GradedAnswers;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.grading.text.TextScore;
import xueban.tutor.grading.text.TextTrainer;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;
import xueban.tutor.grading.text.TextTrainer.Use;

/**
 * How well short answers are scored beside what people gave: out of the box, trained on the set's
 * training answers, and trained on other questions' answers alone. Baselines: the most common
 * grade, ridge regression on common words, and on the cosine to the nearest reference. Control:
 * training grades dealt anew. Everything is measured on the test split.
 */
final class ShortAnswersBench implements Bench {
  private static final String SEMEVAL = "grading/semeval2013-3way.jsonl.gz";
  private static final String CHINESE = "data-structures";
  private static final long SEED = 1;
  private static final int QUESTION_FOLDS = 5;

  /** What a right, a contradictory and a plain wrong answer weigh, by cross-validation. */
  private static final double[] TRAINED = {1, 1.3, .9};

  private static final double[] UNTRAINED = {1, 1, 1};
  private static final double SURE = .8;

  /** How far expected scores are spread round .73, for kappa alone; by cross-validation. */
  private static final double SPREAD = 1.3;

  private static final double MIDDLE = .73;

  private final List<Figure> figures = new ArrayList<>();
  private final KeptRows rows =
      new KeptRows(
          "set", "model", "question", "number", "judged", "said", "score", "against", "confidence");

  /** An answer of the test split, and what was said of it. */
  private record Said(ShortAnswerData.Row row, double score, String label, double confidence) {}

  /** Scores an answer of a question. */
  private interface Scoring {
    TextScore score(ShortAnswerData question, String answer);
  }

  @Override
  public String name() {
    return "short-answers";
  }

  @Override
  public String what() {
    return "scores short answers, Chinese and English, beside people's grades; who goes to a"
        + " person";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    try (Embedder chinese = BgeEmbedder.chinese();
        Embedder english = BgeEmbedder.english()) {
      Function<Language, Embedder> kept = KeptVectors.over(chinese, english);
      for (String set : List.of("beetle", "sciEntsBank", CHINESE)) {
        if (options.part().wants(set)) {
          measure(set, kept, options);
        }
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private void measure(String set, Function<Language, Embedder> embedders, BenchOptions options) {
    boolean scored = set.equals(CHINESE);
    String file = scored ? "grading/zh-short-answers.jsonl.gz" : SEMEVAL;
    List<ShortAnswerData> questions = ShortAnswerData.read(options.file(file), set);
    figure(set, "answers", questions.stream().mapToInt(q -> q.test().size()).sum(), "answers");
    options.progress().accept(set + ": baselines");
    baselines(set, scored, questions, embedders);
    options.progress().accept(set + ": out of the box");
    ShortAnswerScorer shipped = new ShortAnswerScorer(embedders, TextModel.shipped());
    tell(
        set,
        scored,
        "out of the box",
        say(set, "shipped", questions, UNTRAINED, (q, a) -> shipped.score(q.question(), a)));
    options.progress().accept(set + ": trained");
    tell(
        set,
        scored,
        "trained",
        say(set, "trained", questions, TRAINED, trained(questions, embedders)));
    options.progress().accept(set + ": trained on other questions");
    tell(
        set,
        scored,
        "trained on other questions",
        others(set, questions, embedders, scored ? questions.size() : QUESTION_FOLDS));
    if (options.part().control()) {
      options.progress().accept(set + ": the control");
      List<ShortAnswerData> dealt = ShortAnswerData.dealtAnew(questions, SEED);
      List<Said> said = say(set, "control", dealt, TRAINED, trained(dealt, embedders));
      figure(set, measureName(scored) + ", control", agreement(scored, said), "1");
    }
  }

  private static Scoring trained(
      List<ShortAnswerData> questions, Function<Language, Embedder> embedders) {
    TextModel model =
        new TextTrainer(embedders, Use.REFERENCES_AND_GRADED_ANSWERS, SEED)
            .train(questions.stream().map(ShortAnswerData::graded).toList());
    ShortAnswerScorer scorer = new ShortAnswerScorer(embedders, model);
    Map<String, GradedAnswers> graded = new LinkedHashMap<>();
    questions.forEach(q -> graded.put(q.id(), scorer.graded(q.question(), q.graded().answers())));
    return (question, answer) -> {
      @Nullable GradedAnswers known = graded.get(question.id());
      return known == null
          ? scorer.score(question.question(), answer)
          : scorer.score(answer, known);
    };
  }

  /** Scores the test answers of each question by a model that never saw an answer to it. */
  private List<Said> others(
      String set,
      List<ShortAnswerData> questions,
      Function<Language, Embedder> embedders,
      int folds) {
    List<Said> said = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<GradedQuestion> fitted = new ArrayList<>();
      List<ShortAnswerData> left = new ArrayList<>();
      for (int i = 0; i < questions.size(); i++) {
        if (i % folds == fold) {
          left.add(questions.get(i));
        } else {
          fitted.add(questions.get(i).graded());
        }
      }
      ShortAnswerScorer scorer =
          new ShortAnswerScorer(
              embedders, new TextTrainer(embedders, Use.REFERENCES, SEED).train(fitted));
      said.addAll(say(set, "others", left, TRAINED, (q, a) -> scorer.score(q.question(), a)));
    }
    return said;
  }

  private List<Said> say(
      String set,
      String model,
      List<ShortAnswerData> questions,
      double[] weights,
      Scoring scoring) {
    List<Said> all = new ArrayList<>();
    for (ShortAnswerData question : questions) {
      for (int i = 0; i < question.test().size(); i++) {
        ShortAnswerData.Row row = question.test().get(i);
        TextScore score = scoring.score(question, row.judged().text());
        double wrong = Math.max(0, 1 - score.score() - score.contradiction());
        String label =
            ShortAnswerAgreement.label(score.score(), score.contradiction(), wrong, weights);
        all.add(new Said(row, score.score(), label, score.confidence()));
        rows.add(
            set,
            model,
            question.id(),
            Integer.toString(i),
            row.label(),
            set.equals(CHINESE)
                ? Integer.toString(ShortAnswerAgreement.points(score.score()))
                : label,
            three(score.score()),
            three(score.contradiction()),
            three(score.confidence()));
      }
    }
    return all;
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void baselines(
      String set,
      boolean scored,
      List<ShortAnswerData> questions,
      Function<Language, Embedder> embedders) {
    List<ShortAnswerBaseline.Pair> pairs = new ArrayList<>();
    List<List<Double>> targets = List.of(new ArrayList<>(), new ArrayList<>());
    Map<String, Integer> counts = new LinkedHashMap<>();
    double sum = 0;
    for (ShortAnswerData question : questions) {
      for (ShortAnswerData.Row row : question.train()) {
        pairs.add(new ShortAnswerBaseline.Pair(question.question(), row.judged().text()));
        targets.get(0).add(row.judged().score());
        targets.get(1).add(row.judged().contradicts() ? 1.0 : 0.0);
        counts.merge(row.label(), 1, Integer::sum);
        sum += row.judged().score();
      }
    }
    String most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    double mean = sum / pairs.size();
    figure(
        set,
        measureName(scored) + ", the most common grade",
        agreement(scored, by(questions, pair -> new double[] {mean, 0}, most)),
        "1");
    Embedder embedder = embedders.apply(scored ? Language.CHINESE : Language.ENGLISH);
    ShortAnswerBaseline words = ShortAnswerBaseline.ofWords().fit(pairs, targets);
    ShortAnswerBaseline meaning = ShortAnswerBaseline.ofMeaning(embedder).fit(pairs, targets);
    figure(
        set,
        measureName(scored) + ", ridge on common words",
        agreement(scored, by(questions, words::tell, "")),
        "1");
    figure(
        set,
        measureName(scored) + ", cosine alone",
        agreement(scored, by(questions, meaning::tell, "")),
        "1");
  }

  private static List<Said> by(
      List<ShortAnswerData> questions,
      Function<ShortAnswerBaseline.Pair, double[]> scoring,
      String always) {
    List<Said> all = new ArrayList<>();
    for (ShortAnswerData question : questions) {
      for (ShortAnswerData.Row row : question.test()) {
        double[] told =
            scoring.apply(new ShortAnswerBaseline.Pair(question.question(), row.judged().text()));
        String label =
            always.isEmpty()
                ? ShortAnswerAgreement.label(told[0], told[1], 1 - told[0] - told[1], UNTRAINED)
                : always;
        all.add(new Said(row, told[0], label, 0));
      }
    }
    return all;
  }

  private static String measureName(boolean scored) {
    return scored ? "QWK" : "macro-F1";
  }

  private static double agreement(boolean scored, List<Said> said) {
    return scored
        ? ShortAnswerAgreement.quadraticKappa(
            said.stream().map(Said::score).toList(),
            said.stream().map(s -> s.row().judged().score()).toList())
        : ShortAnswerAgreement.macroF1(
            said.stream().map(Said::label).toList(),
            said.stream().map(s -> s.row().label()).toList());
  }

  private void tell(String set, boolean scored, String model, List<Said> said) {
    figure(set, measureName(scored) + ", " + model, agreement(scored, said), "1");
    if (scored) {
      List<Said> spread =
          said.stream()
              .map(s -> new Said(s.row(), MIDDLE + SPREAD * (s.score() - MIDDLE), s.label(), 0))
              .toList();
      figure(set, "QWK, scores spread by 1.3, " + model, agreement(true, spread), "1");
    } else {
      double accuracy =
          ShortAnswerAgreement.accuracy(
              said.stream().map(Said::label).toList(),
              said.stream().map(s -> s.row().label()).toList());
      figure(set, "accuracy, " + model, accuracy, "1");
    }
    List<Said> sure = said.stream().filter(s -> s.confidence() >= SURE).toList();
    figure(set, "to a teacher, " + model, 1 - (double) sure.size() / said.size(), "1");
    if (!sure.isEmpty()) {
      double near =
          sure.stream()
              .filter(s -> Math.abs(s.score() - s.row().judged().score()) <= TextScore.NEAR)
              .count();
      figure(set, "near the teacher's score if sure, " + model, near / sure.size(), "1");
    }
  }

  private void figure(String set, String what, double value, String unit) {
    figures.add(new Figure(what, value, unit, null, set, "test"));
  }
}
