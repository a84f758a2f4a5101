package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermCounterTest {
  @Test
  void add_manyTerms_countsAsAMapDoesInTheirOrder() {
    Random random = new Random(7);
    TermCounter counter = new TermCounter(3);
    Map<String, Integer> wanted = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String term = (random.nextBoolean() ? "々" : "") + random.nextInt(3_000);
      int weight = 1 + random.nextInt(3);
      counter.add(term, weight);
      if (term.length() <= 3) {
        wanted.merge(term, weight, Integer::sum);
      }
    }
    TermFrequencies counted = counter.counted();
    assertThat(counted).isEqualTo(wanted).hasSameHashCodeAs(wanted);
    assertThat(counted.keySet()).containsExactlyElementsOf(wanted.keySet());
    assertThat(counted.get("1234")).isNull();
    assertThat(counted.term(0)).isEqualTo(wanted.keySet().iterator().next());
  }

  @Test
  void add_partOfAText_isTheTermThatStandsThere() {
    TermCounter counter = new TermCounter(10);
    counter.add("勾股定理", 0, 2, 1);
    counter.add("勾股", 2);
    assertThat(counter.counted()).isEqualTo(Map.of("勾股", 3));
  }

  @Test
  void counted_whatIsCountedLater_isNotInIt() {
    TermCounter counter = new TermCounter(10);
    counter.add("定理", 1);
    TermFrequencies before = counter.counted();
    counter.add("定理", 1);
    counter.add("勾股", 1);
    assertThat(before).isEqualTo(Map.of("定理", 1));
    assertThat(counter.counted()).isEqualTo(Map.of("定理", 2, "勾股", 1));
  }

  @Test
  void counted_nothing_isEmptyAndImmutable() {
    TermFrequencies counted = new TermCounter(10).counted();
    assertThat(counted).isEmpty();
    assertThat(TermFrequencies.of(counted)).isSameAs(counted);
    assertThatThrownBy(() -> counted.put("勾股", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> counted.entrySet().iterator().next())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void add_weightBelowOne_isRefused() {
    assertThatThrownBy(() -> new TermCounter(10).add("勾股", 0)).hasMessageContaining("weight (0)");
    assertThatThrownBy(() -> new TermCounter(0)).hasMessageContaining("longest (0)");
  }
}
