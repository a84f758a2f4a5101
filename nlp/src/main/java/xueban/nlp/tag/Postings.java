package xueban.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Texts by the n-grams that they have: an inverted index in memory. Immutable. */
final class Postings {
  private final int texts;
  private final int[] starts; // [terms + 1]
  private final char[] text; // number of the text
  private final float[] value;

  private Postings(int texts, int[] starts, char[] text, float[] value) {
    this.texts = texts;
    this.starts = starts;
    this.text = text;
    this.value = value;
  }

  static Postings of(List<GramVector> vectors, int terms) {
    int[] starts = new int[terms + 1];
    for (GramVector vector : vectors) {
      for (int term : vector.terms()) {
        starts[term + 1]++;
      }
    }
    for (int t = 0; t < terms; t++) {
      starts[t + 1] += starts[t];
    }
    char[] text = new char[starts[terms]];
    float[] value = new float[starts[terms]];
    int[] next = starts.clone();
    for (int v = 0; v < vectors.size(); v++) {
      GramVector vector = vectors.get(v);
      for (int i = 0; i < vector.terms().length; i++) {
        int at = next[vector.terms()[i]]++;
        text[at] = (char) v;
        value[at] = vector.values()[i];
      }
    }
    return new Postings(vectors.size(), starts, text, value);
  }

  int texts() {
    return texts;
  }

  /** Returns the dot product with each text, {@code [texts]}. */
  float[] products(GramVector vector) {
    float[] products = new float[texts];
    for (int i = 0; i < vector.terms().length; i++) {
      float weight = vector.values()[i];
      int term = vector.terms()[i];
      for (int at = starts[term]; at < starts[term + 1]; at++) {
        products[text[at]] += weight * value[at];
      }
    }
    return products;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(texts);
    out.writeInt(starts.length - 1);
    for (int t = 0; t + 1 < starts.length; t++) {
      out.writeInt(starts[t + 1] - starts[t]);
    }
    for (int i = 0; i < text.length; i++) {
      out.writeChar(text[i]);
      out.writeFloat(value[i]);
    }
  }

  /**
   * @param texts how many there must be
   * @param terms how many there must be
   */
  static Postings read(DataInputStream in, int texts, int terms) throws IOException {
    TagBytes.expect(in, texts, "texts");
    TagBytes.expect(in, terms, "n-grams");
    int[] starts = new int[terms + 1];
    for (int t = 0; t < terms; t++) {
      int count = TagBytes.count(in, texts, 0);
      TagBytes.room(in, (long) starts[t] + count, Character.BYTES + Float.BYTES);
      starts[t + 1] = starts[t] + count;
    }
    int postings = starts[terms];
    char[] text = new char[postings];
    float[] value = new float[postings];
    for (int i = 0; i < postings; i++) {
      text[i] = in.readChar();
      value[i] = TagBytes.number(in);
      if (text[i] >= texts) {
        throw new IOException("a posting names text " + (int) text[i] + " of " + texts);
      }
    }
    return new Postings(texts, starts, text, value);
  }
}
