package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.nlp.TermCounter;
import xueban.nlp.TextAnalysis;

class EntryReadingTest {
  private static final int LONGEST = 200;
  private static final TextAnalysis ANALYSIS = SearchTestCase.ANALYSIS;

  @Test
  void read_lesson_saysWhatItsTextsSay() {
    assertSame(lesson("勾股定理的证明", "", "直角三角形两边的平方和。"));
    assertSame(lesson("勾股定理的证明", "用一元二次方程求边长", "直角三角形两边的平方和。"));
    assertSame(lesson("勾股定理的证明", "平方和", "直角三角形两边的平方和。"));
    assertSame(lesson("勾股定理的证明", "只有说明：一元二次方程", ""));
    assertSame(lesson("勾股定理", "", "勾股定理的证明，用一元二次方程。"));
    assertSame(lesson("Pythagorean", "of a quadratic", "theorem and quadratic equation"));
    assertSame(lesson("勾股定理", "说明一元二次方程", "前面的话。".repeat(500) + "一元二次方程"));
    assertSame(lesson("勾股定理", "", "前面的话。".repeat(500) + "一元二次方程"));
  }

  @Test
  void read_item_saysWhatStemOptionsAndSolutionSay() {
    Item item =
        new Item(
            "i",
            1,
            ItemKind.SINGLE_CHOICE,
            lesson("勾股", "", "").metadata(),
            "定理用哪个方程？",
            List.of(new Option("A", "一元二次方程", ""), new Option("B", "x^2", "")),
            List.of(List.of("A")),
            "由勾股定理。",
            List.of(),
            .5);
    assertSame(item);
    assertThat(new EntryReading(item, ANALYSIS).about(0)).hasSize(2);
  }

  private static void assertSame(CatalogEntry entry) {
    EntryReading reading = new EntryReading(entry, ANALYSIS);
    Metadata metadata = entry.metadata();
    List<String> texts =
        new ArrayList<>(List.of(metadata.title(), metadata.description(), entry.text()));
    if (entry instanceof Item item) {
      item.options().forEach(option -> texts.add(option.text()));
      texts.add(item.solution());
    }
    for (String text : texts) {
      TermCounter counted = new TermCounter(LONGEST);
      reading.count(text, 1, counted);
      TermCounter wanted = new TermCounter(LONGEST);
      ANALYSIS.tokens(text).forEach(token -> wanted.add(token.term(), 1));
      assertThat(counted.counted()).as(text).isEqualTo(wanted.counted());
    }
    assertThat(reading.about(0))
        .isEqualTo(
            ANALYSIS.about(
                entry.metadata().subject(),
                EntryConcepts.text(entry),
                EntryConcepts.solution(entry),
                0));
  }

  private static Resource lesson(String title, String description, String body) {
    Metadata metadata =
        new Metadata(
            title,
            description,
            "",
            null,
            List.of(),
            "",
            List.of(),
            "zh",
            null,
            0,
            "",
            "",
            .5,
            null);
    return new Resource("r", ResourceType.LESSON, metadata, body);
  }
}
