package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/** What is sought is found as if all words of the text had been. */
class SoughtWordsTest {
  private static final KnowledgeGraph GRAPH = BuiltInGraph.load();
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  private static List<Token> ofAll(String text, Set<String> sought) {
    return ANALYSIS.tokens(text).stream().filter(token -> sought.contains(token.term())).toList();
  }

  private static Set<String> some(String text, Random random) {
    Set<String> some = new TreeSet<>();
    ANALYSIS.tokens(text).stream()
        .filter(token -> random.nextInt(4) == 0)
        .forEach(token -> some.add(token.term()));
    return some;
  }

  @Test
  void in_builtInTextsAndNames_thoseOfAllTokens() {
    List<Concept> concepts = new ArrayList<>(GRAPH.concepts());
    int found = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      Set<String> sought = new TreeSet<>(Set.of("的", "nowhere", ""));
      for (int i = 0; i < 3; i++) {
        Concept concept = concepts.get(random.nextInt(concepts.size()));
        String name = random.nextBoolean() ? concept.name() : concept.englishName();
        text.append(name).append(random.nextBoolean() ? "：" : " ").append(concept.definition());
        text.append(RandomText.of(random, 5));
        sought.addAll(some(random.nextBoolean() ? name : concept.definition(), random));
      }
      List<Token> expected = ofAll(text.toString(), sought);
      assertThat(ANALYSIS.sought(sought).in(text.toString()))
          .as("seed %d: %s in %s", seed, sought, text)
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void in_nameOverABlankOrWithAnotherAnd_isFound() {
    Concept current = Concept.named("c", "电流与电压的关系", "physics");
    Concept axis = Concept.named("x", "x轴", "mathematics");
    TextAnalysis analysis =
        TextAnalysis.of(KnowledgeGraph.builder().put(current).put(axis).build());
    SoughtWords words = analysis.sought(Set.of("电流和电压的关系", "x 轴"));
    assertThat(words.in("电流 和电压的关系")).containsExactly(new Token("电流和电压的关系", 0, 9));
    assertThat(words.in("在 x-轴上")).containsExactly(new Token("x 轴", 2, 5));
    assertThat(words.in("轴上的 x")).isEmpty();
  }

  @Test
  void in_nothingSought_nothing() {
    assertThat(ANALYSIS.sought(Set.of()).isEmpty()).isTrue();
    assertThat(ANALYSIS.sought(Set.of()).in("勾股定理")).isEmpty();
    assertThat(ANALYSIS.sought(Set.of("勾股定理")).in("")).isEmpty();
  }
}
