package xueban.nlp;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms and how often each counts, at least 1; in the order in which they were counted first.
 * Immutable. A map whose numbers are no objects: an index reads thousands of them a second, from
 * first to last. It has no table of places, so that {@link #get} looks at one term after another.
 */
public final class TermFrequencies extends AbstractMap<String, Integer> {
  private final String[] terms;

  /** [terms] how often each counts. */
  private final int[] frequencies;

  /** Takes the arrays over. */
  TermFrequencies(String[] terms, int[] frequencies) {
    this.terms = terms;
    this.frequencies = frequencies;
  }

  /** Returns the same terms and frequencies; what is of this kind already, itself. */
  public static TermFrequencies of(Map<String, Integer> frequencies) {
    if (frequencies instanceof TermFrequencies known) {
      return known;
    }
    TermCounter counter = new TermCounter(Integer.MAX_VALUE);
    frequencies.forEach(counter::add);
    return counter.counted();
  }

  /**
   * Returns a term.
   *
   * @param index from 0 to the size, exclusive
   */
  public String term(int index) {
    return terms[index];
  }

  /** Returns how often the term of an index counts, at least 1. */
  public int frequency(int index) {
    return frequencies[index];
  }

  @Override
  public int size() {
    return terms.length;
  }

  @Override
  public boolean containsKey(@Nullable Object term) {
    return get(term) != null;
  }

  @Override
  public @Nullable Integer get(@Nullable Object term) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].equals(term)) {
        return frequencies[i];
      }
    }
    return null;
  }

  @Override
  public Set<Map.Entry<String, Integer>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return terms.length;
      }

      @Override
      public Iterator<Map.Entry<String, Integer>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Integer>> {
    private int at;

    @Override
    public boolean hasNext() {
      return at < size();
    }

    @Override
    public Map.Entry<String, Integer> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(term(at), frequency(at++));
    }
  }
}
