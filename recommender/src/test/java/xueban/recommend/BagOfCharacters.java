package xueban.recommend;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * An embedder for tests: texts of the same characters are near, and each pair of synonyms counts as
 * one character, so that some texts are near which share no word.
 */
public class BagOfCharacters implements Embedder {
  private static final int DIMENSION = 64;
  private static final Map<Character, Character> SYNONYMS = Map.of('猫', '喵', '狗', '汪');

  public final AtomicInteger embedded = new AtomicInteger();
  private final String id;

  public BagOfCharacters(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] embed(String text, TextRole role) {
    embedded.incrementAndGet();
    float[] vector = new float[DIMENSION];
    vector[0] = 0.01f;
    for (char c : text.toCharArray()) {
      char meant = SYNONYMS.getOrDefault(c, c);
      if (Character.isLetter(meant)) {
        vector[Math.floorMod(meant * 31, DIMENSION)] += 1;
      }
    }
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Override
  public void close() {}
}
