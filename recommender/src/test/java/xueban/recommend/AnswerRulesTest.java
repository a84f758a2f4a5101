package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class AnswerRulesTest {
  private static final List<AnswerRule> RULES =
      List.of(
          new AnswerRule(AnswerKind.NUMBER, "cm²", true, AnswerForm.SIMPLEST, 0.5),
          AnswerRule.of(AnswerKind.SET));

  private static Item item(List<AnswerRule> rules) {
    return new Item(
            "i1",
            1,
            ItemKind.FILL_IN,
            Metadata.titled("题", "zh"),
            "____ ____",
            List.of(),
            List.of(List.of("3"), List.of("1,2")),
            "",
            List.of(),
            Double.NaN)
        .withRules(rules);
  }

  @Test
  void rules_areStoredWithTheItem() {
    Item item = item(RULES);
    assertThat(CatalogEntryCodec.decode(CatalogEntryCodec.encode(item))).isEqualTo(item);
    assertThat(CatalogEntryCodec.encode(item(List.of()))).doesNotContain("rules");
    assertThat(item(RULES.subList(0, 1)).rule(1)).isEqualTo(AnswerRule.INFERRED);
  }

  @Test
  void read_cell_isReadAsTheJsonIs() {
    String cell = "number unit=cm² printed form=simplest tolerance=0.5; set";
    assertThat(AnswerRules.read(JsonNodeFactory.instance.textNode(cell))).isEqualTo(RULES);
  }

  @Test
  void read_everyKind_byItsName() {
    for (AnswerKind kind : AnswerKind.values()) {
      String cell = kind.name().toLowerCase(Locale.ROOT);
      assertThat(AnswerRules.read(JsonNodeFactory.instance.textNode(cell)))
          .containsExactly(AnswerRule.of(kind));
      Item item = item(List.of(AnswerRule.of(AnswerKind.SET), AnswerRule.of(kind)));
      assertThat(CatalogEntryCodec.decode(CatalogEntryCodec.encode(item))).isEqualTo(item);
    }
  }

  @Test
  void wrongRules_areRefusedByName() {
    assertThatThrownBy(() -> AnswerRules.read(JsonNodeFactory.instance.textNode("numbr")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("numbr")
        .hasMessageContaining("number");
    assertThatThrownBy(() -> AnswerRule.INFERRED.withTolerance(-1))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> item(List.of(RULES.get(0), RULES.get(1), RULES.get(1))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("3 entries for 2 answers");
  }
}
