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
 * Immutable. A map whose numbers are no objects: an index reads thousands of them a second.
 */
public final class TermFrequencies extends AbstractMap<String, Integer> {
  private final TermCounter counted;

  TermFrequencies(TermCounter counted) {
    this.counted = counted;
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
    return counted.term(index);
  }

  /** Returns how often the term of an index counts, at least 1. */
  public int frequency(int index) {
    return counted.frequency(index);
  }

  @Override
  public int size() {
    return counted.size();
  }

  @Override
  public boolean containsKey(@Nullable Object term) {
    return get(term) != null;
  }

  @Override
  public @Nullable Integer get(@Nullable Object term) {
    int index = term instanceof String text ? counted.indexOf(text) : -1;
    return index < 0 ? null : frequency(index);
  }

  @Override
  public Set<Map.Entry<String, Integer>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return counted.size();
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
