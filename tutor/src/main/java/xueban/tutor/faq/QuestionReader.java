package xueban.tutor.faq;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;

/** Reads questions with the embedders there are. Safe for concurrent use as they are. */
public final class QuestionReader {
  private final Function<Language, Optional<Embedder>> embedders;

  /**
   * @param embedders the embedder of each language, or empty: then words alone count
   */
  public QuestionReader(Function<Language, Optional<Embedder>> embedders) {
    this.embedders = embedders;
  }

  /** Returns a question read for comparison with texts of a language. */
  ReadQuestion read(String question, Language language) {
    return ReadQuestion.of(question, vector(question, language));
  }

  private float @Nullable [] vector(String question, Language language) {
    return embedders
        .apply(language)
        .map(embedder -> embedder.embed(question, TextRole.PASSAGE))
        .orElse(null);
  }

  /** Returns whether a whole entry tells something of a question, both in a language. */
  boolean readsEntries(Language language) {
    return EntryLikeness.isFittedTo(embedders.apply(language));
  }

  /** Returns what speaks for two questions asking the same. */
  LikenessSigns signs(String first, String second) {
    Language language = Language.of(first + ' ' + second);
    return LikenessSigns.of(read(first, language), read(second, language));
  }

  /** Returns the cosine of two questions' vectors, in [-1, 1]; 0 without an embedder. */
  public double cosine(String first, String second) {
    return signs(first, second).cosine();
  }

  /** Returns the share of neighbouring characters that two questions have in common, in [0, 1]. */
  public double pairShare(String first, String second) {
    return signs(first, second).pairs();
  }

  /** Returns the probability that two questions ask the same, in (0, 1). */
  public double probability(LikenessWeights weights, String first, String second) {
    return weights.probability(signs(first, second));
  }
}
