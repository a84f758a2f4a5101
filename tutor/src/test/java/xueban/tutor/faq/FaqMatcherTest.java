package xueban.tutor.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqMatcherTest {
  private final InMemoryFaqStore store = new InMemoryFaqStore();
  private final FaqMatcher matcher =
      new FaqMatcher(store, new QuestionReader(language -> Optional.empty()));

  private List<FaqMatch> nearest(String question) {
    return matcher.nearest(question, Optional.empty(), 3);
  }

  @Test
  void nearest_emptyStore_isEmptyAndNothingIsSure() {
    assertThat(nearest("怎么改密码")).isEmpty();
    assertThat(FaqMatcher.sure(List.of())).isEmpty();
  }

  @Test
  void nearest_sameWords_whateverWidthAndPunctuation_isCertain() {
    store.put(HelpCentre.entries());
    List<FaqMatch> near = nearest("　怎么修改登录密码？？ ");
    assertThat(near.getFirst().entry().id()).isEqualTo("help.change-password");
    assertThat(near.getFirst().probability()).isEqualTo(1);
    assertThat(nearest("HOW DO I CHANGE MY PASSWORD").getFirst().entry().id())
        .isEqualTo("help.login-en");
  }

  @Test
  void nearest_aWordingOfTheEntry_countsAsTheQuestion() {
    store.put(HelpCentre.entries());
    FaqMatch found = FaqMatcher.sure(nearest("点开就自动关闭了")).orElseThrow();
    assertThat(found.entry().id()).isEqualTo("help.app-crash");
    assertThat(found.wording()).isEqualTo("点开就自动关闭了");
  }

  @Test
  void sure_twoEntriesEquallyNear_neither_andBothOffered() {
    store.put(List.of(entry("a", "怎么改密码"), entry("b", "怎么改密码？"), entry("c", "怎么退班")));
    List<FaqMatch> near = nearest("怎么改密码");
    assertThat(near).extracting(m -> m.entry().id()).startsWith("a", "b");
    assertThat(FaqMatcher.sure(near)).isEmpty();
  }

  @Test
  void nearest_afterDeleteAndChange_followsTheStore() {
    store.put(List.of(entry("a", "怎么改密码"), entry("b", "怎么退班")));
    assertThat(FaqMatcher.sure(nearest("怎么改密码"))).isPresent();
    store.delete("a");
    assertThat(nearest("怎么改密码")).extracting(m -> m.entry().id()).containsExactly("b");
    store.put(List.of(entry("b", "怎么改密码")));
    assertThat(FaqMatcher.sure(nearest("怎么改密码")).orElseThrow().entry().revision()).isEqualTo(2);
  }

  @Test
  void nearest_onlyEntriesForWhoAsks() {
    store.put(HelpCentre.entries());
    Optional<FaqAudience> learner = Optional.of(FaqAudience.LEARNER);
    assertThat(matcher.nearest("怎么新建一个班级？", learner, 99))
        .noneMatch(m -> m.entry().id().equals("help.create-class"));
    assertThat(matcher.nearest("怎么新建一个班级？", Optional.of(FaqAudience.TEACHER), 1))
        .first()
        .matches(m -> m.entry().id().equals("help.create-class"));
  }

  @Test
  void nearest_badLimit_isNamed() {
    assertThatThrownBy(() -> matcher.nearest("问", Optional.empty(), 0))
        .hasMessageContaining("limit (0)");
  }

  @ParameterizedTest
  @CsvSource({
    "怎么加入班级, 怎么退出班级",
    "怎么绑定手机号, 怎么解绑手机号",
    "三年级怎么选教材, 五年级怎么选教材",
    "为什么收到验证码, 为什么没有收到验证码",
    "How do I upload a file, How do I download a file"
  })
  void likeness_ofWhatTurnsTheMeaning_isBelowTheSameQuestion(String first, String second) {
    QuestionReader reader = new QuestionReader(language -> Optional.empty());
    LikenessWeights weights = LikenessWeights.shippedWords();
    double turned = reader.probability(weights, first, second);
    assertThat(turned).isLessThan(reader.probability(weights, first, first) - .1);
    assertThat(turned).isEqualTo(reader.probability(weights, second, first));
  }

  @Test
  void helpCentre_hasFortyEntriesOrMore_eachItsOwnNearest() {
    List<FaqEntry> entries = HelpCentre.entries();
    assertThat(entries).hasSizeGreaterThanOrEqualTo(40);
    store.put(entries);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(FaqMatcher.sure(nearest(entry.question())).orElseThrow().entry())
                    .isEqualTo(entry));
  }

  private static FaqEntry entry(String id, String question) {
    return FaqEntry.of(id, question, List.of(), "回答 " + id + "。");
  }
}
