package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.recommend.SearchRequest;
import xueban.tutor.answer.Answer;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.practice.NextItem;
import xueban.tutor.practice.PracticeRequest;

/** A service without any data has a defined answer everywhere. */
class EmptyXuebanTest {
  private final SmallSchool school = new SmallSchool(s -> s, false);
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void reads_areEmpty() {
    assertThat(xueban.graph().concepts()).isEmpty();
    assertThat(xueban.profile("ming").weakest(3)).isEmpty();
    assertThat(xueban.profile("ming").toString()).contains("0 次作答");
    assertThat(xueban.events("ming")).isEmpty();
    assertThat(xueban.find("x")).isEmpty();
    assertThat(xueban.delete("x")).isFalse();
    assertThat(xueban.search(SearchRequest.of("勾股定理")).hits()).isEmpty();
    assertThat(xueban.classes("", 10)).isEmpty();
    assertThat(xueban.decision("d")).isEmpty();
    assertThat(xueban.put(List.of(), false)).isEmpty();
    assertThat(xueban.record(List.of())).isEmpty();
    assertThat(xueban.info().items()).isZero();
    assertThat(xueban.info().learners()).isZero();
  }

  @Test
  void asks_haveAnAnswer() {
    assertThat(xueban.ask("ming", "怎么证明勾股定理？")).isInstanceOf(Answer.NotKnown.class);
    assertThat(xueban.nextItem(PracticeRequest.of("ming")))
        .isInstanceOf(NextItem.NoEligibleItem.class);
  }

  @Test
  void unknownIds_areNamed() {
    assertThatThrownBy(() -> xueban.item("i-9")).hasMessageContaining("i-9");
    assertThatThrownBy(() -> xueban.hint("ming", "i-9", 0)).hasMessageContaining("i-9");
    assertThatThrownBy(() -> xueban.path("ming", "c-9")).hasMessageContaining("c-9");
    assertThatThrownBy(() -> xueban.insight(InsightRequest.of("k-9"))).hasMessageContaining("k-9");
    assertThatThrownBy(() -> xueban.homeworkOf("k-9", 1)).hasMessageContaining("k-9");
    assertThatThrownBy(() -> xueban.profile("a b")).isInstanceOf(XuebanException.class);
  }

  @Test
  void builtIn_installsOnce() {
    Installed first = xueban.installBuiltIn();
    assertThat(first.concepts()).isGreaterThanOrEqualTo(120);
    assertThat(first.entries()).isGreaterThan(300);
    assertThat(xueban.installBuiltIn()).isEqualTo(new Installed(0, 0));
    assertThat(xueban.info().resources()).isGreaterThan(50);
  }
}
