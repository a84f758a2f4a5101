package xueban.nlp;

import static java.util.Objects.requireNonNull;

/**
 * A Chinese word as the segmenter cuts it; words do not overlap.
 *
 * @param text the word, folded
 * @param start offset of its first unit in the folded text
 * @param end offset after its last
 * @param partOfSpeech HanLP's mark, such as {@code n} or {@code ns}
 */
public record Word(String text, int start, int end, String partOfSpeech) {
  public Word {
    requireNonNull(text, "text");
    requireNonNull(partOfSpeech, "partOfSpeech");
  }
}
