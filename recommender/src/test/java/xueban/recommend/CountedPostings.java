package xueban.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** A reader that tells which postings were opened and how far they were read. */
final class CountedPostings extends FilterDirectoryReader {
  private final Counts counts;

  private CountedPostings(DirectoryReader reader, Counts counts) throws IOException {
    super(reader, counts);
    this.counts = counts;
  }

  static CountedPostings of(DirectoryReader reader) throws IOException {
    return new CountedPostings(reader, new Counts());
  }

  /** Returns what was opened, in that order: the number of the segment, a space, the term. */
  List<String> opened() {
    return List.copyOf(counts.opened);
  }

  /** Returns how often the postings of a term were moved on. */
  int moves(String term) {
    return counts.moves.getOrDefault(term, 0);
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) {
    try {
      return of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static final class Counts extends SubReaderWrapper {
    private final List<String> opened = new ArrayList<>();
    private final Map<String, Integer> moves = new TreeMap<>();
    private int segments;

    @Override
    public LeafReader wrap(LeafReader reader) {
      return new Segment(reader, segments++, this);
    }
  }

  private static final class Segment extends FilterLeafReader {
    private final int number;
    private final Counts counts;

    Segment(LeafReader reader, int number, Counts counts) {
      super(reader);
      this.number = number;
      this.counts = counts;
    }

    @Override
    public Terms terms(String field) throws IOException {
      Terms terms = in.terms(field);
      return terms == null
          ? null
          : new FilterTerms(terms) {
            @Override
            public TermsEnum iterator() throws IOException {
              return counted(in.iterator());
            }
          };
    }

    private TermsEnum counted(TermsEnum terms) {
      return new FilterTermsEnum(terms) {
        @Override
        public PostingsEnum postings(PostingsEnum reused, int flags) throws IOException {
          String term = term().utf8ToString();
          counts.opened.add(number + " " + term);
          return counted(in.postings(null, flags), term);
        }
      };
    }

    private PostingsEnum counted(PostingsEnum postings, String term) {
      return new FilterPostingsEnum(postings) {
        @Override
        public int nextDoc() throws IOException {
          counts.moves.merge(term, 1, Integer::sum);
          return in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
          counts.moves.merge(term, 1, Integer::sum);
          return in.advance(target);
        }
      };
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
