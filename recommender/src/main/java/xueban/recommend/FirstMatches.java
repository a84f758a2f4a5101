package xueban.recommend;

import java.io.IOException;
import java.util.Arrays;

/**
 * The first matches of a query by document number, without scores.
 *
 * @param query matches just these
 * @param size how many there are
 * @param areAll whether the query that they are of has no other matches
 */
record FirstMatches(CandidateQuery query, int size, boolean areAll) {
  /** Returns the first {@code most}; it stops looking as soon as it has seen one more. */
  static FirstMatches of(MatchWindows windows, IndexQuery.Ranked query, int most)
      throws IOException {
    int[] docs = windows.first(query, most + 1);
    boolean all = docs.length <= most;
    int[] first = all ? docs : Arrays.copyOf(docs, most);
    return new FirstMatches(CandidateQuery.of(first), first.length, all);
  }
}
