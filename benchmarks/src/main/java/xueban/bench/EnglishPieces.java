package xueban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * English words and parts of words by the vocabulary of the transformer, the most frequent first:
 * BERT's word pieces are numbered so.
 *
 * @param words of two letters or more
 * @param parts that go on inside a word, with their {@code ##}
 */
record EnglishPieces(List<String> words, List<String> parts) {
  private static final String FILE = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int WORDS = 8_500;
  private static final int PARTS = 1_500;

  static EnglishPieces ofVocabulary() {
    List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
    try (@Nullable InputStream json = EnglishPieces.class.getResourceAsStream(FILE)) {
      if (json == null) {
        throw new FileNotFoundException("The class path has no " + FILE);
      }
      all.addAll(JsonMapper.builder().build().readTree(json).at("/model/vocab").properties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparingInt(entry -> entry.getValue().asInt()));
    List<String> pieces = all.stream().map(Map.Entry::getKey).toList();
    return new EnglishPieces(
        pieces.stream().filter(p -> p.matches("[a-z]{2,}")).limit(WORDS).toList(),
        pieces.stream().filter(p -> p.matches("##[a-z]{2,}")).limit(PARTS).toList());
  }

  /** Draws a word; the n-th comes with a probability that falls with the root of n. */
  String draw(Random random) {
    double uniform = random.nextDouble();
    return words.get((int) (uniform * uniform * words.size()));
  }
}
