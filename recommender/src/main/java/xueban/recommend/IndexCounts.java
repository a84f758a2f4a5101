package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import xueban.recommend.suggest.Suggester;

/** How many entries of an index a suggestion leads to. */
record IndexCounts(IndexSearcher searcher) implements Suggester.Counts {
  @Override
  public long about(String concept) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(IndexFields.CONCEPT, concept));
  }

  @Override
  public long ofConcept(String concept) throws IOException {
    return searcher.count(new TermQuery(new Term(IndexFields.CONCEPT, concept)));
  }

  @Override
  public long ofTitle(String title) throws IOException {
    return searcher.count(new TermQuery(new Term(IndexFields.TITLE, title)));
  }
}
