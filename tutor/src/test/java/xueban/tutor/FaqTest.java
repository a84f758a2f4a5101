package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;
import xueban.recommend.CatalogStore.Outcome;
import xueban.row.ImportOptions;
import xueban.row.ImportReport;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.AnswerPart;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.Question;
import xueban.tutor.faq.FaqAudience;
import xueban.tutor.faq.FaqEntry;

class FaqTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @TempDir private Path folder;

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void ask_whatAnEntryAnswers_citesItWordForWord() {
    xueban.faq().installSample();
    List<AnswerPart> parts = new ArrayList<>();
    Answer.Cited cited = (Answer.Cited) xueban.ask(Question.of("忘记密码了怎么办").by("ming"), parts::add);
    FaqEntry entry = xueban.faq().find("help.forgot-password").orElseThrow();
    assertThat(cited.citations()).isNotEmpty();
    for (Citation citation : cited.citations()) {
      assertThat(citation.source()).isEqualTo(Citation.Source.FAQ);
      assertThat(citation.id()).isEqualTo(entry.id());
      assertThat(entry.answer().substring(citation.start(), citation.end()))
          .isEqualTo(citation.quote());
    }
    assertThat(cited.reason()).contains(entry.question());
    assertThat(parts.getFirst()).isInstanceOf(AnswerPart.Cite.class);
    assertThat(parts.getLast()).isEqualTo(new AnswerPart.End(cited));
  }

  @ParameterizedTest
  @ValueSource(strings = {"乘法的意义是什么", "什么叫做乘方", "加法怎么算"})
  void ask_aboutWhatIsLearnt_isNotSwallowed(String question) {
    xueban.faq().installSample();
    Answer answer = xueban.ask("ming", question);
    if (answer instanceof Answer.Cited cited) {
      assertThat(cited.citations()).noneMatch(c -> c.source() == Citation.Source.FAQ);
    }
  }

  @Test
  void ask_withoutEntries_isAsBefore() {
    assertThat(xueban.ask("ming", "怎么修改登录密码？")).isInstanceOf(Answer.NotKnown.class);
    assertThat(((Answer.NotKnown) xueban.ask("ming", "怎么修改登录密码？")).faqs()).isEmpty();
  }

  @Test
  void ask_nearButNotSure_offersAtMostThreeEntries() {
    xueban.faq().installSample();
    Answer.NotKnown unknown = (Answer.NotKnown) xueban.ask("", "手机号的事情");
    assertThat(unknown.faqs()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(unknown.toString()).contains(unknown.faqs().getFirst().entry().question());
  }

  @Test
  void ask_afterDelete_isNotAnsweredFromTheEntryAnyMore() {
    xueban.faq().installSample();
    assertThat(xueban.ask("ming", "怎么换头像？")).isInstanceOf(Answer.Cited.class);
    assertThat(xueban.faq().delete("help.change-avatar")).isTrue();
    assertThat(xueban.faq().delete("help.change-avatar")).isFalse();
    assertThat(xueban.ask("ming", "怎么换头像？")).isInstanceOf(Answer.NotKnown.class);
  }

  @Test
  void ask_entryForTeachers_isNotForAKnownLearner() {
    xueban.faq().installSample();
    Question question = Question.of("怎么新建一个班级？");
    assertThat(xueban.ask(question.by("ming"))).isInstanceOf(Answer.NotKnown.class);
    assertThat(xueban.ask(question.withAudience(FaqAudience.TEACHER)))
        .isInstanceOf(Answer.Cited.class);
  }

  @Test
  void ask_inDistress_getsCare_evenIfAnEntryHasTheVeryWords() {
    xueban.faq().put(List.of(FaqEntry.of("a", "我不想活了", List.of(), "请看帮助。")), false);
    assertThat(xueban.ask("ming", "我不想活了")).isInstanceOf(Answer.SafetyReply.class);
  }

  @Test
  void put_moreThanThereMayBe_isRefusedWhole() {
    List<FaqEntry> many =
        IntStream.rangeClosed(0, Faq.MAX_ENTRIES)
            .mapToObj(i -> FaqEntry.of("e" + i, "问题" + i, List.of(), "回答"))
            .toList();
    assertThatThrownBy(() -> xueban.faq().put(many, false))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("2001");
    assertThat(xueban.faq().size()).isZero();
    assertThat(xueban.faq().put(many.subList(0, 2), true))
        .containsExactly(Outcome.ADDED, Outcome.ADDED);
    assertThat(xueban.faq().size()).isZero();
  }

  @Test
  void entry_badFields_areNamed() {
    assertThatThrownBy(() -> FaqEntry.of("a", "问".repeat(201), List.of(), "答"))
        .hasMessageContaining("201");
    assertThatThrownBy(() -> FaqEntry.of("a", "问", List.of(), " ")).hasMessageContaining("answer");
    assertThatThrownBy(() -> FaqAudience.of("nobody")).hasMessageContaining("nobody");
  }

  @Test
  void importFile_csvWithOtherPeoplesNames_twice_changesNothing() throws IOException {
    Path file = folder.resolve("faq.csv");
    Files.writeString(
        file, "问题,答案,相似问,适用对象\n怎么打卡？,点“打卡”。,在哪签到；如何打卡,学生\n没有答案的,,,\n怎么换班？,找班主任。,,校长\n");
    ImportReport first = xueban.faq().importFile(file, ImportOptions.defaults());
    assertThat(first.added()).isEqualTo(1);
    assertThat(first.rejected()).isEqualTo(2);
    assertThat(xueban.faq().importFile(file, ImportOptions.defaults()).unchanged()).isEqualTo(1);
    FaqEntry entry = xueban.faq().list("", 9).getFirst();
    assertThat(entry.wordings()).containsExactly("在哪签到", "如何打卡");
    assertThat(entry.audiences()).containsExactly(FaqAudience.LEARNER);
    assertThat(xueban.ask("ming", "在哪签到？")).isInstanceOf(Answer.Cited.class);
  }

  @Test
  void ask_chineseAndEnglishMixed_findsTheEntryOfTheSameWords() {
    xueban.faq().put(List.of(FaqEntry.of("wifi", "怎么连接 WiFi？", List.of(), "在设置里连。")), false);
    assertThat(xueban.ask("ming", "怎么连接wifi")).isInstanceOf(Answer.Cited.class);
  }
}
