package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSketchTest {
  private static TextSketch of(String stem, String... options) {
    List<Option> all = new java.util.ArrayList<>();
    for (String option : options) {
      all.add(new Option(String.valueOf((char) ('A' + all.size())), option, ""));
    }
    Item item =
        new Item(
            "x",
            1,
            options.length == 0 ? ItemKind.OPEN : ItemKind.SINGLE_CHOICE,
            Metadata.titled("题", "zh"),
            stem,
            all,
            List.of(List.of(options.length == 0 ? "答" : "A")),
            "",
            List.of(),
            0.5);
    return TextSketch.of(item).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "计算：３＋５＝（ ）|计算: 3+5=____",
        "如图，在△ABC中，∠C=90°，AC=3，BC=4，求AB的长。|如图,在△ABC中, ∠C=90°, AC=3, BC=4, 求AB的长",
        "已知直角三角形的两条直角边分别是3和4，那么它的斜边长是多少呢？请写出计算的过程。|已知直角三角形的两条直角边分别是3和4，那么它的斜边长是多少？请写出计算的过程。",
        "解方程 x² − 5x + 6 = 0|解方程x^2-5x+6=0",
        "12．（2023·北京）解方程 x² − 5x + 6 = 0|解方程x^2-5x+6=0",
      })
  void alike_sameButForForm(String a, String b) {
    assertThat(of(a).alike(of(b))).isTrue();
    assertThat(of(a).terms()).anyMatch(of(b).terms()::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3+5=?|3+6=?",
        "3+5=?|3-5=?",
        "3.5+1=?|35+1=?",
        "3.5+1=?|4.5+1=?",
        "已知直角三角形的两条直角边分别是3和4，求斜边。|已知直角三角形的两条直角边分别是3和5，求斜边。",
        "下列说法中正确的是哪一个？请你选出来并说明理由。|下列说法中错误的是哪一个？请你选出来并说明理由。",
        "从左边数第三个图形是什么颜色的？请你涂一涂。|从右边数第三个图形是什么颜色的？请你涂一涂。",
        "有三个苹果，小明吃了一个，还剩多少个苹果？|有四个苹果，小明吃了一个，还剩多少个苹果？",
        "求x²的导数，并写出过程和理由。|求x³的导数，并写出过程和理由。",
        "解不等式 x>3，并把解集在数轴上表示出来。|解不等式 x<3，并把解集在数轴上表示出来。",
        "描写春天的景色有哪些好的句子？|描写秋天的景色有哪些好的句子？",
      })
  void alike_anotherQuestion_never(String a, String b) {
    assertThat(of(a).alike(of(b))).isFalse();
  }

  @Test
  void alike_optionsInAnotherOrder() {
    assertThat(of("3²+4²的值是", "5", "25", "7").alike(of("3²+4²的值是", "25", "7", "5"))).isTrue();
    assertThat(of("3²+4²的值是", "5", "25", "7").alike(of("3²+4²的值是", "5", "25", "8"))).isFalse();
  }

  @Test
  void of_titleAlone_saysNothing() {
    Resource bare = new Resource("a", ResourceType.LESSON, Metadata.titled("圆", "zh"), "");
    assertThat(TextSketch.of(bare)).isEmpty();
    String body = "平面内到定点的距离等于定长的所有点组成的图形叫作圆。";
    Resource lesson = new Resource("a", ResourceType.LESSON, Metadata.titled("圆", "zh"), body);
    Resource video = new Resource("b", ResourceType.VIDEO, Metadata.titled("圆", "zh"), body);
    assertThat(TextSketch.of(lesson).orElseThrow().alike(TextSketch.of(video).orElseThrow()))
        .isFalse();
  }

  /** What imports write where there is nothing to say is not what makes two lessons one. */
  @ParameterizedTest
  @ValueSource(strings = {"圆", "《圆》", "圆 圆 圆。", "暂无简介", "——", "……", "（略）", "欢迎下载使用！"})
  void of_descriptionThatSaysNothing_isNoText(String description) {
    Metadata metadata =
        new Metadata(
            "圆", description, "", null, List.of(), "", List.of(), "zh", null, 0, "", "", .5, null);
    assertThat(TextSketch.of(new Resource("a", ResourceType.LESSON, metadata, ""))).isEmpty();
    assertThat(TextSketch.of(new Resource("a", ResourceType.LESSON, metadata, description)))
        .isEmpty();
  }

  @Test
  void alike_longTextsThatGoOnDifferently_never() {
    String beginning = "先移项，再合并同类项，最后把未知数的系数化为一。".repeat(250);
    Metadata title = Metadata.titled("方程的解法", "zh");
    Resource shorter = new Resource("a", ResourceType.LESSON, title, beginning);
    Resource longer =
        new Resource("b", ResourceType.LESSON, title, beginning + "再来看应用问题。".repeat(300));
    Resource same = new Resource("c", ResourceType.LESSON, title, beginning + "。");
    TextSketch sketch = TextSketch.of(shorter).orElseThrow();
    assertThat(sketch.alike(TextSketch.of(longer).orElseThrow())).isFalse();
    assertThat(sketch.alike(TextSketch.of(same).orElseThrow())).isTrue();
  }

  @Test
  void encode_andBack() {
    TextSketch sketch = of("解方程 x² − 5x + 6 = 0");
    assertThat(TextSketch.decode(sketch.encode())).isEqualTo(sketch);
    assertThat(sketch.agreeing(sketch)).isEqualTo(TextSketch.MINIMA);
  }
}
