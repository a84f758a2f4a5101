package xueban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.tutor.InMemoryStores;
import xueban.tutor.Stored;
import xueban.tutor.Xueban;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerWeights;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.SourceTraining;
import xueban.tutor.answer.SourcedQuestion;

/**
 * Reading comprehension as answers with sources: all passages in the catalog; is the right one
 * cited, and do the sentences quoted from it, four at most, hold the answer? And the same questions
 * while the right passage is taken out of the catalog: are they refused? The built-in graph and
 * lessons are in the catalog too, as served. Baseline: the best passage of bigram BM25, and of that
 * the one sentence that shares most bigrams with the question. Control: citations against the
 * passage of another question.
 *
 * <p>Trained: by weights that {@link SourceTraining} fits to the questions of the dev half, each
 * with its passage and without.
 */
final class ReadingAnswers {
  private static final String DATA = "cmrc2018-dev";
  private static final int QUESTIONS = 400;
  private static final long SEED = 1;

  private final List<ReadingPassage> passages;
  private final Embedder embedder;
  private final BigramSearch bigrams;

  ReadingAnswers(List<ReadingPassage> passages, Embedder embedder) {
    this.passages = passages;
    this.embedder = embedder;
    bigrams = new BigramSearch(passages.stream().map(ReadingPassage::text).toList());
  }

  private record Case(ReadingPassage passage, ReadingPassage.Asked asked) {}

  private static final class Counts {
    private int answered;
    private int cared;
    private int passage;
    private int sentence;
    private int passageOfBigrams;
    private int sentenceOfBigrams;
    private int chance;
    private int refusedWithout;
  }

  /**
   * Returns weights fitted to the dev half, and what each fifth of its passages says of weights
   * that were fitted without it.
   */
  Trained trained(Consumer<String> progress) {
    List<SourcedQuestion> judged =
        cases(0).stream()
            .map(one -> new SourcedQuestion(one.asked().question(), Set.of(one.passage().id())))
            .toList();
    try (Xueban whole = open(AnswerWeights.shipped())) {
      SourceTraining training = whole.trainingOfAnswers(judged, SEED, progress);
      return new Trained(training.fit(), training.compare(AnswerWeights.shipped()));
    }
  }

  record Trained(AnswerWeights weights, SourceTraining.Comparison held) {
    /** Returns the figures of held-out questions of the dev half. */
    List<Figure> figures() {
      List<Figure> figures = new ArrayList<>();
      add(figures, "dev", "held out: right passage cited", held.learnt().quoted(), "1", null);
      add(
          figures,
          "dev",
          "held out: refused although answerable",
          held.learnt().refused(),
          "1",
          null);
      add(figures, "dev", "held out: refused rightly", held.learnt().rightlyRefused(), "1", null);
      add(
          figures,
          "dev",
          "told apart by weights for truths dealt anew (control)",
          held.control().toldApart(),
          "1",
          null);
      return figures;
    }
  }

  /**
   * Judges the questions of every other passage: an even number of passages or an odd one.
   *
   * @param half {@code dev} or {@code test}, and what follows for other weights
   */
  List<Figure> judge(String half, AnswerWeights weights, Consumer<String> progress, KeptRows rows) {
    int rest = half.startsWith("dev") ? 0 : 1;
    List<Case> cases = cases(rest);
    Counts counts = new Counts();
    try (Xueban whole = open(weights)) {
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(i);
        answerable(
            half, one, cases.get((i + cases.size() / 2) % cases.size()), whole, counts, rows);
        whole.delete(one.passage().id());
        Answer answer = whole.ask(Question.of(one.asked().question()));
        put(whole, List.of(one.passage()));
        boolean refused = !(answer instanceof Answer.Cited);
        counts.refusedWithout += refused ? 1 : 0;
        row(rows, half + "-without", one, answer, refused);
        if (i % 50 == 0) {
          progress.accept("cmrc-%s: %d of %d questions".formatted(half, i, cases.size()));
        }
      }
    }
    return figures(half, cases.size(), counts);
  }

  private void answerable(
      String half, Case one, Case other, Xueban whole, Counts counts, KeptRows rows) {
    Answer answer = whole.ask(Question.of(one.asked().question()));
    List<Citation> cited = answer instanceof Answer.Cited c ? c.citations() : List.of();
    boolean right = cited.stream().anyMatch(c -> c.id().equals(one.passage().id()));
    boolean holds =
        one.asked().answers().stream()
            .anyMatch(
                text ->
                    cited.stream()
                        .filter(c -> c.id().equals(one.passage().id()))
                        .anyMatch(c -> c.quote().contains(text)));
    counts.answered += cited.isEmpty() ? 0 : 1;
    counts.cared += answer instanceof Answer.SafetyReply ? 1 : 0;
    counts.passage += right ? 1 : 0;
    counts.sentence += holds ? 1 : 0;
    counts.chance += cited.stream().anyMatch(c -> c.id().equals(other.passage().id())) ? 1 : 0;
    ReadingPassage best = passages.get(best(one.asked().question()));
    counts.passageOfBigrams += best.id().equals(one.passage().id()) ? 1 : 0;
    String sentence = sentence(best.text(), one.asked().question());
    counts.sentenceOfBigrams += one.asked().answers().stream().anyMatch(sentence::contains) ? 1 : 0;
    row(rows, half, one, answer, right && holds);
  }

  private List<Case> cases(int rest) {
    List<Case> all = new ArrayList<>();
    for (int i = rest; i < passages.size(); i += 2) {
      for (ReadingPassage.Asked asked : passages.get(i).questions()) {
        all.add(new Case(passages.get(i), asked));
      }
    }
    int step = Math.max(1, all.size() / QUESTIONS);
    List<Case> some = new ArrayList<>();
    for (int i = 0; i < all.size() && some.size() < QUESTIONS; i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private Xueban open(AnswerWeights weights) {
    Xueban xueban =
        Xueban.builder(new InMemoryStores()).embedder(embedder).answerWeights(weights).open();
    xueban.installBuiltIn();
    put(xueban, passages);
    return xueban;
  }

  private static void put(Xueban xueban, List<ReadingPassage> some) {
    for (Stored stored : xueban.put(some.stream().map(ReadingPassage::resource).toList(), false)) {
      if (stored instanceof Stored.Refused refused) {
        throw new IllegalStateException(
            "A passage was not taken: " + refused.id(), refused.error());
      }
    }
  }

  private int best(String question) {
    int best = 0;
    double most = -1;
    for (int i = 0; i < passages.size(); i++) {
      double score = bigrams.score(question, i);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** Returns the sentence that shares most pairs of characters with the question. */
  private static String sentence(String text, String question) {
    String best = "";
    long most = -1;
    for (String sentence : text.split("(?<=[。！？!?])")) {
      long shared = 0;
      for (int i = 0; i + 1 < question.length(); i++) {
        shared += sentence.contains(question.substring(i, i + 2)) ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        best = sentence;
      }
    }
    return best;
  }

  private static void row(KeptRows rows, String split, Case one, Answer answer, boolean hit) {
    String cited =
        answer instanceof Answer.Cited c
            ? c.citations().stream().map(x -> x.id() + ":" + x.quote()).toList().toString()
            : "";
    rows.add(
        "cmrc-" + split,
        one.asked().id(),
        answer.getClass().getSimpleName(),
        hit ? "1" : "0",
        "%.3f".formatted(AnswersBench.confidence(answer)),
        one.asked().question() + " " + one.asked().answers(),
        cited.replaceAll("\\s+", " "));
  }

  private static List<Figure> figures(String half, int all, Counts counts) {
    List<Figure> figures = new ArrayList<>();
    add(figures, half, "questions", all, "questions", null);
    add(
        figures,
        half,
        "right passage cited (bigram BM25)",
        share(counts.passage, all),
        "1",
        share(counts.passageOfBigrams, all));
    add(
        figures,
        half,
        "quotes hold the answer (most bigrams)",
        share(counts.sentence, all),
        "1",
        share(counts.sentenceOfBigrams, all));
    add(figures, half, "refused although answerable", share(all - counts.answered, all), "1", null);
    add(figures, half, "of all, taken for distress or unsafe", share(counts.cared, all), "1", null);
    add(figures, half, "refused, passage removed", share(counts.refusedWithout, all), "1", null);
    add(
        figures,
        half,
        "passage of another question cited (control)",
        share(counts.chance, all),
        "1",
        null);
    return figures;
  }

  private static double share(int some, int all) {
    return (double) some / all;
  }

  private static void add(
      List<Figure> figures,
      String half,
      String name,
      double value,
      String unit,
      @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, DATA, half));
  }
}
