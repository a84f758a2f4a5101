package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;

class SegmentWalkTest {
  /** Returns a reader of four segments with ten documents each. */
  private static IndexReader reader() throws IOException {
    return Segments.of(40, 10, number -> new Document());
  }

  private static List<String> walked(int... docs) throws IOException {
    List<String> walked = new ArrayList<>();
    SegmentWalk.over(
        docs, reader(), (segment, from, to) -> walked.add(segment.ord + ": " + from + "-" + to));
    return walked;
  }

  @Test
  void over_documentsOfSomeSegments_eachOfTheseOnce() throws IOException {
    assertThat(walked(0, 4, 9, 10, 30, 39)).containsExactly("0: 0-3", "1: 3-4", "3: 4-6");
    assertThat(walked(25)).containsExactly("2: 0-1");
    assertThat(walked()).isEmpty();
  }

  @Test
  void isAmong_ascending_thoseThatAre() throws IOException {
    DocIdSetIterator others = DocIdSetIterator.range(3, 5);
    assertThat(SegmentWalk.isAmong(others, 2)).isFalse();
    assertThat(SegmentWalk.isAmong(others, 3)).isTrue();
    assertThat(SegmentWalk.isAmong(others, 4)).isTrue();
    assertThat(SegmentWalk.isAmong(others, 5)).isFalse();
    assertThat(SegmentWalk.isAmong(others, 9)).as("after the last").isFalse();
  }
}
