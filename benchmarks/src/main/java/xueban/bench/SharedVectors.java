package xueban.bench;

import java.util.Optional;
import java.util.function.Function;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.faq.QuestionReader;

/** The embedders that ship; what reads questions makes each vector once. */
final class SharedVectors implements AutoCloseable {
  private final Embedder chinese;
  private final Embedder english;
  private final Function<Language, Embedder> kept;

  private SharedVectors(Embedder chinese, Embedder english) {
    this.chinese = chinese;
    this.english = english;
    kept = KeptVectors.over(chinese, english);
  }

  static SharedVectors open() {
    return new SharedVectors(BgeEmbedder.chinese(), BgeEmbedder.english());
  }

  /** Returns the embedder of a language as it is: for more than one thread. */
  Embedder of(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }

  /** Returns a reader of questions with vectors. */
  QuestionReader reader() {
    return new QuestionReader(language -> Optional.of(kept.apply(language)));
  }

  /** Returns a reader of questions by words alone. */
  QuestionReader words() {
    return new QuestionReader(language -> Optional.empty());
  }

  @Override
  public void close() {
    chinese.close();
    english.close();
  }
}
