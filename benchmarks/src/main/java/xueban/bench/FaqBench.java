package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import xueban.tutor.faq.QuestionPair;

/**
 * Help-centre questions. {@code lcqmc-dev}: fitted to every second pair of the dev split, told on
 * the others; {@code lcqmc-test}: fitted to all of dev, told on test ({@link QuestionPairsRun}).
 * {@code asked-dev} and {@code asked-test}: questions to the sample entries, and pupils' questions
 * beside them ({@link HelpQuestions}). {@code --sets} names some of them.
 */
final class FaqBench implements Bench {
  @Override
  public String name() {
    return "faq";
  }

  @Override
  public String what() {
    return "questions that ask the same, and help-centre questions answered from the right entry";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    KeptRows rows =
        new KeptRows("split", "id", "judged", "said", "trained or confidence", "first", "second");
    try (SharedVectors vectors = SharedVectors.open()) {
      if (options.part().wants("lcqmc-dev")) {
        List<QuestionPair> fitted = new ArrayList<>();
        List<QuestionPair> told = new ArrayList<>();
        for (QuestionPair pair : pairs(options, "dev")) {
          (fitted.size() <= told.size() ? fitted : told).add(pair);
        }
        figures.addAll(new QuestionPairsRun(vectors.reader(), rows).measure(fitted, told, "dev"));
      }
      if (options.part().wants("lcqmc-test")) {
        figures.addAll(
            new QuestionPairsRun(vectors.reader(), rows)
                .measure(pairs(options, "dev"), pairs(options, "test"), "test"));
      }
      for (String half : List.of("dev", "test")) {
        if (options.part().wants("asked-" + half)) {
          figures.addAll(new HelpQuestions(vectors, rows).measure(half));
        }
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private static List<QuestionPair> pairs(BenchOptions options, String split) {
    return JudgedQuestionPairs.read(options.file("matching/lcqmc-" + split + ".tsv.gz"));
  }
}
