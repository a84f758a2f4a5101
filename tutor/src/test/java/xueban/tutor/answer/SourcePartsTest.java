package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class SourcePartsTest {
  private static SourcedQuestion about(String question, String... entries) {
    return new SourcedQuestion(question, Set.of(entries));
  }

  private static List<SourcedQuestion> many(int many) {
    List<SourcedQuestion> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(about("第%d问是什么？".formatted(i), "r" + i));
    }
    return all;
  }

  private static void assertTogether(SourcedQuestion... some) {
    for (long seed = 0; seed < 20; seed++) {
      List<SourcedQuestion> all = many(20);
      all.addAll(List.of(some));
      assertThat(SourceParts.dealt(all, 5, seed))
          .filteredOn(part -> Stream.of(some).anyMatch(part::contains))
          .singleElement()
          .satisfies(part -> assertThat(part).contains(some));
    }
  }

  @Test
  void dealt_questionsWithAnEntryInCommon_stayTogether_overOthersToo() {
    assertTogether(about("甲是什么？", "a"), about("乙是什么？", "a", "b"), about("丙是什么？", "b"));
  }

  @Test
  void dealt_aQuestionAskedTwice_staysTogether_alsoIfNothingAnswersIt() {
    assertTogether(about("丁是什么？"), about("丁是什么？ "));
    assertTogether(about("戊是什么？", "e"), about("戊是什么？"));
  }

  @Test
  void dealt_partsAreAboutEven_eachWithAnswerableOnes_theSameForASeed() {
    List<SourcedQuestion> all = many(52);
    for (int i = 0; i < 13; i++) {
      all.add(about("第%d条河在哪里？".formatted(i)));
    }
    List<List<SourcedQuestion>> parts = SourceParts.dealt(all, 5, 3);
    assertThat(parts).hasSize(5).allSatisfy(part -> assertThat(part).hasSize(13));
    assertThat(parts)
        .allSatisfy(part -> assertThat(part).anyMatch(one -> !one.entries().isEmpty()));
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(SourceParts.dealt(all, 5, 3)).isEqualTo(parts);
    assertThat(SourceParts.dealt(all, 5, 4)).isNotEqualTo(parts);
  }

  @Test
  void dealt_fewerGroupsThanParts_saysSo() {
    List<SourcedQuestion> all = many(4);
    for (int i = 0; i < 50; i++) {
      all.add(about("问题%d呢？".formatted(i), "r0"));
      all.add(about("河%d呢？".formatted(i)));
    }
    assertThatThrownBy(() -> SourceParts.dealt(all, 5, 1))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("4 groups")
        .hasMessageContaining("at least 5");
  }
}
