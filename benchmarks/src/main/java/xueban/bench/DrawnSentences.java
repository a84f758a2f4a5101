package xueban.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Chinese word after word as often as they follow each other in HanLP's dictionary: sentences that
 * nobody wrote, of words as they are used. What a table of pieces is fitted to may not be anybody's
 * text.
 */
final class DrawnSentences {
  /** A first word of a hundredth of the frequency comes a tenth as often: rare ones come, too. */
  private static final double FIRST = .5;

  private static final double JUMP = .1;

  private final String[] words;
  private final double[] first;
  private final int[] start;
  private final int[] pair;

  private DrawnSentences(String[] words, double[] first, int[] start, int[] pair) {
    this.words = words;
    this.first = first;
    this.start = start;
    this.pair = pair;
  }

  /** Returns sentences by the dictionary that HanLP's jar brings. */
  static DrawnSentences ofDictionary() {
    String file = HanLP.Config.BiGramDictionaryPath + ".table.bin";
    try (InputStream in = IOUtil.newInputStream(file);
        ObjectInputStream arrays = new ObjectInputStream(in)) {
      int[] start = (int[]) arrays.readObject();
      int[] pair = (int[]) arrays.readObject();
      String[] words = words(start.length - 1);
      double[] first = new double[words.length];
      double sum = 0;
      for (int i = 0; i < words.length; i++) {
        sum +=
            words[i].isEmpty() ? 0 : Math.pow(CoreDictionary.getTermFrequency(words[i]) + 1, FIRST);
        first[i] = sum;
      }
      return new DrawnSentences(words, first, start, pair);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " is of another version of HanLP", e);
    }
  }

  /** Returns the words by their number, {@code ""} where one is not of Chinese characters alone. */
  private static String[] words(int count) {
    String[] words = new String[count];
    Arrays.fill(words, "");
    int[] base = CoreDictionary.trie.getBase();
    int[] check = CoreDictionary.trie.getCheck();
    Map<Integer, List<Integer>> children = new HashMap<>();
    for (int at = 0; at < Math.min(base.length, check.length); at++) {
      if (check[at] > 0) {
        children.computeIfAbsent(check[at], parent -> new ArrayList<>()).add(at);
      }
    }
    walk("", base[0], base, children, words);
    return words;
  }

  /** Walks a double-array trie: a child of base b by character c stands at b + c + 1. */
  private static void walk(
      String prefix, int at, int[] base, Map<Integer, List<Integer>> children, String[] words) {
    for (int child : children.getOrDefault(at, List.of())) {
      if (child == at) {
        int number = -base[child] - 1;
        if (number >= 0 && number < words.length && !prefix.isEmpty()) {
          words[number] = prefix;
        }
      } else {
        char c = (char) (child - at - 1);
        if (c >= 0x4E00 && c <= 0x9FFF) {
          walk(prefix + c, base[child], base, children, words);
        }
      }
    }
  }

  /** Returns how many words there are. */
  long size() {
    return Arrays.stream(words).filter(word -> !word.isEmpty()).count();
  }

  /** Draws a sentence of so many words. */
  String draw(Random random, int most) {
    StringBuilder sentence = new StringBuilder();
    int word = first(random);
    for (int i = 0; i < most; i++) {
      sentence.append(words[word]);
      @Nullable Integer next = random.nextDouble() < JUMP ? null : after(word, random);
      word = next == null ? first(random) : next;
    }
    return sentence.toString();
  }

  private int first(Random random) {
    int at = Arrays.binarySearch(first, random.nextDouble() * first[first.length - 1]);
    int word = at < 0 ? -at - 1 : at + 1;
    while (words[word].isEmpty()) {
      word++;
    }
    return word;
  }

  /** Returns what follows a word as often as it does, or null if nothing is known to. */
  private @Nullable Integer after(int word, Random random) {
    double sum = 0;
    for (int at = start[word]; at < start[word + 1]; at++) {
      sum += weight(at);
    }
    double left = random.nextDouble() * sum;
    for (int at = start[word]; at < start[word + 1]; at++) {
      left -= weight(at);
      if (left < 0) {
        return pair[2 * at];
      }
    }
    return null;
  }

  private double weight(int at) {
    return words[pair[2 * at]].isEmpty() ? 0 : Math.sqrt(pair[2 * at + 1]);
  }
}
