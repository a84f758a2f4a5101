package xueban.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.grading.text.JudgedText;
import xueban.tutor.grading.text.ShortAnswerScorer;
import xueban.tutor.grading.text.TextModel;
import xueban.tutor.grading.text.TextScore;
import xueban.tutor.grading.text.TextTrainer;
import xueban.tutor.grading.text.TextTrainer.GradedQuestion;

/** Makes the short-answer model that ships: fitted to {@link OwnShortAnswers} alone. */
final class ShippedShortAnswers {
  private static final long SEED = 20261123;
  private static final int FOLDS = 13;

  private ShippedShortAnswers() {}

  /** Returns the model folder; its figures are of questions left out of the fit. */
  static ModelFolder make(Function<Language, Embedder> embedders) {
    List<GradedQuestion> own = OwnShortAnswers.all();
    ModelCard card =
        new ModelCard(
            TextModel.KIND,
            "1",
            "Scores short answers by their references, Chinese and English.",
            "52 questions in mathematics and physics and 427 answers written for this project;"
                + " figures with 4 questions left out at a time",
            "Apache-2.0, as the project",
            "likeness to the references in meaning, words, characters and numbers, with what the"
                + " question says taken off; negation and opposites",
            "One author's answers are no class's: what it is not sure of is for a teacher. Fits the"
                + " vectors of the embedders named in embedders.txt alone.",
            "java -cp CLASSPATH " + ShippedShortAnswers.class.getName() + " FOLDER",
            SEED,
            figures(embedders, own),
            new TreeMap<>(),
            new TreeMap<>());
    return trainer(embedders).train(own).folder(card);
  }

  private static TextTrainer trainer(Function<Language, Embedder> embedders) {
    return new TextTrainer(embedders, TextTrainer.Use.REFERENCES, SEED);
  }

  private static Map<String, Double> figures(
      Function<Language, Embedder> embedders, List<GradedQuestion> own) {
    double squares = 0;
    double near = 0;
    double sure = 0;
    double sureNear = 0;
    int answers = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<GradedQuestion> fitted = new ArrayList<>();
      List<GradedQuestion> left = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        (i % FOLDS == fold ? left : fitted).add(own.get(i));
      }
      ShortAnswerScorer scorer = new ShortAnswerScorer(embedders, trainer(embedders).train(fitted));
      for (GradedQuestion question : left) {
        for (JudgedText answer : question.answers()) {
          TextScore said = scorer.score(question.question(), answer.text());
          double error = Math.abs(said.score() - answer.score());
          boolean isNear = error <= TextScore.NEAR;
          answers++;
          squares += error * error;
          near += isNear ? 1 : 0;
          sure += said.confidence() >= .8 ? 1 : 0;
          sureNear += isNear && said.confidence() >= .8 ? 1 : 0;
        }
      }
    }
    return Map.of(
        "answers",
        (double) answers,
        "rmse",
        Math.sqrt(squares / answers),
        "near",
        near / answers,
        "sure",
        sure / answers,
        "near_if_sure",
        sure == 0 ? 0 : sureNear / sure);
  }

  /** Writes the folder; the only argument names it, and it must not exist. */
  public static void main(String[] args) {
    try (Embedder chinese = BgeEmbedder.chinese();
        Embedder english = BgeEmbedder.english()) {
      make(KeptVectors.over(chinese, english)).write(Path.of(args[0]));
    }
  }
}
