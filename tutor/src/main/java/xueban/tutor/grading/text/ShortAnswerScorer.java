package xueban.tutor.grading.text;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.tutor.grading.text.TextModel.Judgement;

/**
 * Scores short answers: how much of the reference is there, and how sure that is. Safe for
 * concurrent use; an answer costs one embedding, some milliseconds, and a question's first one more
 * for its stem and each reference.
 */
public final class ShortAnswerScorer {
  /** Longest answer that is scored, in UTF-16 units; the embedder reads no further either. */
  public static final int LONGEST = 1_000;

  private static final int QUESTIONS = 200;

  private final AnswerReader reader;
  private final TextModel model;
  private final Map<ShortQuestion, TextEvidence.ReadQuestion> questions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(
                Map.Entry<ShortQuestion, TextEvidence.ReadQuestion> eldest) {
              return size() > QUESTIONS;
            }
          });

  /**
   * @param embedders one for each language, to whose vectors the model was fitted ({@link
   *     TextModel#fits}); they stay the caller's to close
   */
  public ShortAnswerScorer(Function<Language, Embedder> embedders, TextModel model) {
    reader = new AnswerReader(embedders);
    this.model = requireNonNull(model, "model");
  }

  /**
   * Returns whether the model was fitted to the vectors that the question's language has here; if
   * not, no answer to it can be scored.
   */
  public boolean fits(ShortQuestion question) {
    return model.fits(reader.embedder(question));
  }

  /**
   * Returns the score of an answer by the references alone.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the answer is blank or longer than {@link
   *     #LONGEST}, or the model does not {@linkplain #fits fit} the question
   */
  public TextScore score(ShortQuestion question, String answer) {
    return score(question, answer, null);
  }

  /**
   * Returns what graded answers to a question say, to be given with each answer to it. Fewer than 5
   * say nothing; of more than 200 the last 200 count.
   */
  public GradedAnswers graded(ShortQuestion question, List<JudgedText> answers) {
    return new GradedAnswers(
        question,
        JudgedAnswers.of(
            answers.stream()
                .map(
                    a ->
                        new JudgedAnswers.Judged(
                            reader.read(question, a.text()), a.score(), a.contradicts()))
                .toList()));
  }

  /**
   * Returns the score of an answer by the references and by graded answers to the same question.
   */
  public TextScore score(String answer, GradedAnswers graded) {
    return score(graded.question(), answer, graded.answers());
  }

  private TextScore score(ShortQuestion question, String answer, @Nullable JudgedAnswers judged) {
    if (answer.isBlank() || answer.length() > LONGEST) {
      throw XuebanException.invalid(
          "answer",
          "has %d characters; a short answer has 1 to %d and is not blank."
              .formatted(answer.length(), LONGEST));
    }
    if (!fits(question)) {
      throw XuebanException.invalid(
          "embedder",
          "%s is none of those the model was fitted to. Train it with this embedder."
              .formatted(reader.embedder(question).id()));
    }
    TextEvidence evidence = TextEvidence.of(read(question), reader.read(question, answer), judged);
    Judgement said = model.judge(evidence.columns());
    return new TextScore(
        said.score(),
        said.confidence(),
        said.contradiction(),
        evidence.parts().stream().map(WordingEvidence::share).toList(),
        distinct(evidence, WordingEvidence::present),
        distinct(evidence, WordingEvidence::missing),
        distinct(evidence, WordingEvidence::conflicts));
  }

  private static List<String> distinct(
      TextEvidence evidence, Function<WordingEvidence, List<String>> words) {
    return evidence.parts().stream().flatMap(p -> words.apply(p).stream()).distinct().toList();
  }

  private TextEvidence.ReadQuestion read(ShortQuestion question) {
    // Not under the lock: it takes milliseconds, and two who read the same get the same.
    TextEvidence.@Nullable ReadQuestion known = questions.get(question);
    if (known == null) {
      known = reader.read(question);
      questions.put(question, known);
    }
    return known;
  }
}
