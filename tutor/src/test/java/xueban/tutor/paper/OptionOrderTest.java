package xueban.tutor.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.recommend.Option;

class OptionOrderTest {
  private static final List<String> TEXTS = List.of("两边之和", "两边之差", "内角之和", "外角之和");

  static Item choice(String stem, List<String> texts, String solution, String figure) {
    List<Option> options = new ArrayList<>();
    for (String text : texts) {
      String key = String.valueOf((char) ('A' + options.size()));
      options.add(new Option(key, text, key.equals("B") ? "想成差" : ""));
    }
    return new Item(
        "item",
        1,
        ItemKind.SINGLE_CHOICE,
        Metadata.titled("题", "zh").withConcepts(List.of("add")),
        stem,
        options,
        List.of(List.of("C")),
        solution,
        List.of(),
        .3,
        figure);
  }

  @Test
  void mixed_movesOptionsAndAnswerTogether() {
    Item item = choice("下列说法正确的是（　　）", TEXTS, "内角和为 180°。故选 C。", "");
    List<String> order = OptionOrder.mixed(item, new Random(5));
    assertThat(order)
        .containsExactlyInAnyOrder("A", "B", "C", "D")
        .isNotEqualTo(List.of("A", "B", "C", "D"));
    PaperItem placed =
        new PaperItem(1, "item", 1, 0, "add", item.kind(), 3, .7, .7, Duration.ofMinutes(1), order);
    Item printed = placed.printed(item);
    String key = printed.answers().getFirst().getFirst();
    Option right =
        printed.options().stream().filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    assertThat(right.text()).isEqualTo("内角之和");
    assertThat(printed.solution()).isEqualTo("内角和为 180°。故选 " + key + "。");
    assertThat(printed.options()).extracting(Option::key).containsExactly("A", "B", "C", "D");
    assertThat(printed.options())
        .filteredOn(o -> o.text().equals("两边之差"))
        .extracting(Option::misconception)
        .containsExactly("想成差");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"以上都对", "以上都不对", "A 和 B", "A、C", "all of the above", "None of the above", "其他答案"})
  void optionsThatReferToOthers_stay(String last) {
    assertThat(OptionOrder.isFree(choice("选一选", List.of("甲", "乙", "丙", last), "", ""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A 项不对，D 正确。", "答案是丙。", "故选 B。", "排除选项 A。", "（B）不符合题意", "The answer is C."})
  void solutionsThatNameLetters_keepTheirOptions(String solution) {
    assertThat(OptionOrder.isFree(choice("选一选", TEXTS, solution, ""))).isFalse();
  }

  @Test
  void figuresNumbersInOrderAndMissingKeys_stay() {
    assertThat(OptionOrder.isFree(choice("选一选", TEXTS, "", ""))).isTrue();
    assertThat(OptionOrder.isFree(choice("如图，选一选", TEXTS, "", ""))).isFalse();
    assertThat(
            OptionOrder.isFree(
                choice(
                    "选一选",
                    TEXTS,
                    "",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>")))
        .isFalse();
    assertThat(OptionOrder.isFree(choice("等于", List.of("1", "2", "3", "12"), "", ""))).isFalse();
    assertThat(OptionOrder.isFree(choice("等于", List.of("3", "1", "2", "12"), "", ""))).isTrue();
    assertThat(OptionOrder.isFree(choice("等于", List.of("1", "2"), "", ""))).isFalse();
    Item withoutTexts = choice("A. 甲 B. 乙 C. 丙", List.of("", "", ""), "", "");
    assertThat(OptionOrder.isFree(withoutTexts)).isFalse();
    assertThat(OptionOrder.mixed(withoutTexts, new Random(1))).isEmpty();
  }
}
