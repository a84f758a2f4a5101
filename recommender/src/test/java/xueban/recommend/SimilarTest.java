package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class SimilarTest extends SearchTestCase {
  private void fill() {
    store.put(
        List.of(
            lesson("a", "勾股定理的证明", "用四个全等的直角三角形拼图，用面积证明勾股定理。", "math.pythagoras"),
            lesson("copy", "勾股定理的证明", "用四个全等的直角三角形拼图，用面积证明勾股定理", "math.pythagoras"),
            lesson("b", "勾股定理的应用", "梯子靠墙，已知梯子的长和高，求梯子底端到墙的距离。", "math.pythagoras"),
            lesson("b2", "勾股定理的应用", "梯子靠墙，已知梯子的长和高，求梯子底端到墙的距离！", "math.pythagoras"),
            lesson("c", "全等三角形", "全等的直角三角形怎样拼图。"),
            lesson("d", "一元二次方程", "配方法与求根公式。", "math.quadratic")));
  }

  private static List<String> ids(List<SearchHit> hits) {
    return hits.stream().map(hit -> hit.entry().id()).toList();
  }

  @Test
  void similar_sharesConceptsThenWords_neverItselfNorItsCopies() {
    fill();
    List<SearchHit> hits = open(false).similar(SimilarRequest.to("a"));

    assertThat(ids(hits)).hasSize(2).doesNotContain("a", "copy", "d").endsWith("c");
    assertThat(hits.getFirst().reason()).contains("同样讲", "勾股定理");
    assertThat(hits.getFirst().duplicates()).isEqualTo(1);
    assertThat(hits.getLast().reason()).contains("全等");
  }

  @Test
  void similar_hundredsOfCopies_noneComes() {
    fill();
    List<CatalogEntry> copies = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      String body = "用四个全等的直角三角形拼图，用面积证明勾股定理" + "。".repeat(i % 4);
      copies.add(lesson("copy" + i, "勾股定理的证明", body, "math.pythagoras"));
    }
    store.put(copies);

    assertThat(ids(open(false).similar(SimilarRequest.to("a")))).hasSize(2).endsWith("c");
  }

  @Test
  void similar_byMeaning_usesTheVectorThatIsThere() {
    fill();
    LuceneCatalogSearch search = open(true);
    int embedded = embedder.embedded.get();

    assertThat(ids(search.similar(SimilarRequest.to("c")))).contains("a");
    assertThat(embedder.embedded.get()).isEqualTo(embedded);
  }

  @Test
  void similar_filterAndLimitHold() {
    fill();
    LuceneCatalogSearch search = open(true);
    SearchFilter quadratic = SearchFilter.none().withConcepts(List.of("math.quadratic"));

    assertThat(ids(search.similar(new SimilarRequest("a", quadratic, 10)))).isSubsetOf("d");
    assertThat(search.similar(new SimilarRequest("a", SearchFilter.none(), 1))).hasSize(1);
  }

  @Test
  void similar_alone_none() {
    store.put(List.of(lesson("only", "圆", "圆的面积")));
    assertThat(open(true).similar(SimilarRequest.to("only"))).isEmpty();
  }

  @Test
  void similar_unknownOrBad_saysWhich() {
    fill();
    assertThatThrownBy(() -> open(false).similar(SimilarRequest.to("nobody")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> new SimilarRequest("a", SearchFilter.none(), 0))
        .hasMessageContaining("1..100");
    assertThatThrownBy(() -> SimilarRequest.to("")).hasMessageContaining("resource_id");
  }
}
