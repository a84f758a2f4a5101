package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a search has to read, told before it begins.
 *
 * @param postings how many postings of its words at most, at least 0: of each word no more than the
 *     query's own filters leave documents; a pass that asks {@link CommonFilters} afterwards has
 *     none, so there all count
 * @param ofWholeSegments whether a clause looks at a whole segment before it tells its first
 *     document, and so would again for each part of one
 */
record SearchEffort(long postings, boolean ofWholeSegments) {
  /** Of up to so many terms Lucene reads the postings, as those of words. */
  private static final int FEW_TERMS = 16;

  SearchEffort {
    if (postings < 0) {
      throw new IllegalArgumentException("postings (" + postings + ") must be at least 0.");
    }
  }

  /** Returns what a query has to read. */
  static SearchEffort of(Query query, IndexReader reader) throws IOException {
    Leaves leaves = new Leaves();
    query.visit(leaves);
    return new SearchEffort(postings(query, reader.maxDoc(), reader), leaves.whole);
  }

  /** Returns the postings of the words that it scores by, of each at most so many. */
  private static long postings(Query query, long most, IndexReader reader) throws IOException {
    return switch (query) {
      case TermQuery term -> Math.min(most, frequency(term, reader));
      case BoostQuery boost -> postings(boost.getQuery(), most, reader);
      case BooleanQuery all -> {
        long left = Math.min(most, matches(all, reader));
        long sum = 0;
        for (BooleanClause clause : all) {
          sum += clause.isScoring() ? postings(clause.query(), left, reader) : 0;
        }
        yield sum;
      }
      default -> 0;
    };
  }

  /** Returns how many documents match at most. */
  private static long matches(Query query, IndexReader reader) throws IOException {
    return switch (query) {
      case TermQuery term -> frequency(term, reader);
      case CandidateQuery candidates -> candidates.size();
      case BoostQuery boost -> matches(boost.getQuery(), reader);
      case ConstantScoreQuery constant -> matches(constant.getQuery(), reader);
      case BooleanQuery all -> matches(all, reader);
      default -> reader.maxDoc();
    };
  }

  private static long matches(BooleanQuery query, IndexReader reader) throws IOException {
    long least = reader.maxDoc();
    long some = 0;
    boolean required = false;
    for (BooleanClause clause : query) {
      if (clause.isRequired()) {
        required = true;
        least = Math.min(least, matches(clause.query(), reader));
      } else if (clause.occur() == Occur.SHOULD) {
        some += matches(clause.query(), reader);
      }
    }
    boolean oneOf = !required || query.getMinimumNumberShouldMatch() > 0;
    return oneOf ? Math.min(least, some) : least;
  }

  private static long frequency(TermQuery term, IndexReader reader) throws IOException {
    @Nullable TermStates states = term.getTermStates();
    return states == null ? reader.docFreq(term.getTerm()) : states.docFreq();
  }

  /** Looks for clauses that are made of a whole segment. */
  private static final class Leaves extends QueryVisitor {
    private boolean whole;

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this; // also what must not match is made so
    }

    @Override
    public void visitLeaf(Query query) {
      boolean few = query instanceof TermInSetQuery terms && terms.getTermsCount() <= FEW_TERMS;
      whole |= query instanceof PointRangeQuery || (query instanceof MultiTermQuery && !few);
    }
  }
}
