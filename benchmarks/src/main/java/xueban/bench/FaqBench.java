package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import xueban.tutor.faq.QuestionPair;

/**
 * Help-centre questions. {@code lcqmc-dev}: fitted to every second pair of the dev split, told on
 * the others; {@code lcqmc-test}: fitted to all of dev, told on test ({@link QuestionPairsRun});
 * where its labels are withheld, {@code --rows} keeps what is said of each pair. {@code asked-dev}
 * and {@code asked-test}: questions to the sample entries, and pupils' questions beside them;
 * {@code cloud-dev} and {@code cloud-test}: the same with entries and questions of other authors
 * ({@link HelpQuestions}). {@code --sets} names some of them.
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
        for (QuestionPair pair : pairs(options, "dev").pairs()) {
          (fitted.size() <= told.size() ? fitted : told).add(pair);
        }
        figures.addAll(new QuestionPairsRun(vectors.reader(), rows).measure(fitted, told, "dev"));
      }
      if (options.part().wants("lcqmc-test")) {
        JudgedQuestionPairs test = pairs(options, "test");
        List<QuestionPair> dev = pairs(options, "dev").pairs();
        QuestionPairsRun run = new QuestionPairsRun(vectors.reader(), rows);
        figures.addAll(
            test.judged() ? run.measure(dev, test.pairs(), "test") : run.say(dev, test.pairs()));
      }
      for (String half : List.of("dev", "test")) {
        if (options.part().wants("asked-" + half)) {
          figures.addAll(new HelpQuestions(vectors, rows).measure(JudgedHelp.sample(half)));
        }
        if (options.part().wants("cloud-" + half)) {
          figures.addAll(new HelpQuestions(vectors, rows).measure(JudgedHelp.cloud(half)));
        }
      }
    }
    rows.keep(options);
    return new BenchReport(name(), figures);
  }

  private static JudgedQuestionPairs pairs(BenchOptions options, String split) {
    return JudgedQuestionPairs.read(options.file("matching/lcqmc-" + split + ".tsv.gz"));
  }
}
