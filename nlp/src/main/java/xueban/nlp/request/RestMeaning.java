package xueban.nlp.request;

import org.jspecify.annotations.Nullable;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;
import xueban.nlp.embed.StaticEmbedder;

/*
 * Nobody writes down all that people may tell around a request. But 喇叭坏了 and 投影仪坏了 mean nearly the same, so
 * weights of vectors know words and phrases that no request to learn from had.
 */
/**
 * What the words of one request mean: the vector of a word, then that of the phrase around it: what
 * stands between marks or blanks. Not safe for concurrent use.
 */
final class RestMeaning {
  /** How much the vectors, of length 1, count beside the signals; chosen cross-validated. */
  private static final float OF_WORD = 6;

  private static final float OF_PHRASE = 3;

  private final Embedder embedder = StaticEmbedder.chinese();
  private final RequestReading reading;
  private final RequestMarks marks;

  /** The phrase asked for last, since its words are asked for together, and where it begins. */
  private float @Nullable [] phrase;

  private int phraseStart;

  RestMeaning(RequestReading reading, RequestMarks marks) {
    this.reading = reading;
    this.marks = marks;
  }

  /** Returns the vector of a part, twice as long as the embedder's. */
  RestVector of(RequestPart part) {
    int dimension = embedder.dimension();
    float[] numbers = new float[2 * dimension];
    put(embedder.embed(part.text(), TextRole.QUERY), OF_WORD, numbers, 0);
    put(phrase(part.start()), OF_PHRASE, numbers, dimension);
    return new RestVector(numbers);
  }

  private float[] phrase(int place) {
    int start = marks.start(place, true);
    float @Nullable [] last = phrase;
    if (last != null && start == phraseStart) {
      return last;
    }
    String words = reading.text().substring(start, marks.end(place, true));
    float[] vector = embedder.embed(words, TextRole.QUERY);
    phrase = vector;
    phraseStart = start;
    return vector;
  }

  private static void put(float[] vector, float scale, float[] numbers, int from) {
    for (int i = 0; i < vector.length; i++) {
      numbers[from + i] = scale * vector[i];
    }
  }
}
