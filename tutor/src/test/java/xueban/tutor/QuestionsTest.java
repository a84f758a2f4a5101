package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.answer.Answer;
import xueban.tutor.answer.Citation;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.handoff.HandOff;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.handoff.HandOffRequest;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.HandedQuestion.State;
import xueban.tutor.handoff.TeacherReply;
import xueban.tutor.handoff.TeacherReply.Publish;

class QuestionsTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final String ASKED = "毛线球为什么会乱成一团";

  private final SmallSchool school = new SmallSchool();
  private final Questions questions = school.xueban.questions();

  QuestionsTest() {
    school.xueban.putClass(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")));
  }

  @AfterEach
  void close() {
    school.close();
  }

  private HandedQuestion handed(String id, String learner, String text) {
    HandOff outcome = questions.handOff(HandOffRequest.of(learner, text).withId(id));
    return ((HandOff.Handed) outcome).question();
  }

  @Test
  void handOff_waitsInTheQueueOfTheLearnersClass_withWhatItIsAbout() {
    HandedQuestion question = handed("q", "ming", "乘方和乘法差在哪里，书上没说");
    assertThat(question.classId()).isEqualTo("8-2");
    assertThat(question.stateAt(SmallSchool.MONDAY)).isEqualTo(State.WAITING);
    assertThat(question.concepts()).contains("multiply", "power");
    assertThat(question.nearest()).contains("lesson-multiply");
    assertThat(questions.open("8-2", 9)).containsExactly(question);
    assertThat(questions.open("", 9)).isEmpty();
    assertThat(handed("q", "ming", "乘方和乘法差在哪里，书上没说")).isEqualTo(question);
  }

  @Test
  void handOff_queues() {
    assertThat(handed("q1", "stranger", ASKED).classId()).isEmpty();
    HandOffRequest remote =
        HandOffRequest.of("ming", ASKED).withId("q2").withQueue(HandOffQueue.REMOTE_TEACHERS);
    questions.handOff(remote);
    assertThat(questions.open("", 9)).extracting(HandedQuestion::id).containsExactly("q1", "q2");
    school.xueban.putClass(new ClassGroup("8-3", "三班", 8, "", List.of("ming")));
    assertThatThrownBy(() -> handed("q3", "ming", ASKED)).hasMessageContaining("[8-2, 8-3]");
    questions.handOff(HandOffRequest.of("ming", ASKED).withId("q4").withClass("8-3"));
    assertThat(questions.open("8-3", 9)).hasSize(1);
    assertThatThrownBy(() -> questions.handOff(HandOffRequest.of("hong", ASKED).withClass("8-3")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("class_id");
    assertCode(
        () -> questions.handOff(HandOffRequest.of("hong", ASKED).withClass("none")),
        ErrorCode.UNKNOWN_CLASS);
  }

  @Test
  void handOff_idOfAnotherQuestion_conflict() {
    handed("q", "ming", ASKED);
    assertCode(() -> handed("q", "hong", ASKED), ErrorCode.CONFLICT);
    assertCode(() -> handed("q", "ming", "别的问题"), ErrorCode.CONFLICT);
  }

  @Test
  void handOff_tooLongOrTooMany_isRefused() {
    assertThatThrownBy(() -> handed("q", "ming", "问".repeat(1_001))).hasMessageContaining("1001");
    for (int i = 0; i < Questions.MAX_OPEN; i++) {
      handed("q" + i, "ming", ASKED + i);
    }
    assertCode(() -> handed("more", "ming", ASKED), ErrorCode.OVERLOADED);
    questions.close("q0", "ming");
    assertThat(handed("more", "ming", ASKED).id()).isEqualTo("more");
  }

  @Test
  void handOff_distress_getsCareAndAnAdultIsTold_nothingIsKept() {
    List<DistressNotice> told = new ArrayList<>();
    try (Xueban xueban = Xueban.builder(new InMemoryStores()).tellingAdult(told::add).open()) {
      HandOff outcome = xueban.questions().handOff(HandOffRequest.of("ming", "我不想活了"));
      assertThat(((HandOff.Replied) outcome).reply().care()).isTrue();
      assertThat(told).hasSize(1);
      assertThat(xueban.questions().open("", 9)).isEmpty();
      assertThat(xueban.questions().ofLearner("ming", 9, false)).isEmpty();
    }
  }

  @Test
  void handOff_personalData_isMasked() {
    assertThat(handed("q", "ming", "请老师打 13812345678 告诉我答案").text())
        .doesNotContain("13812345678")
        .contains("*");
  }

  @Test
  void take_oneTeacherWins_untilTheLeaseRunsOut() {
    handed("q", "ming", ASKED);
    questions.take("q", "li", TEN_MINUTES);
    assertCode(() -> questions.take("q", "wang", TEN_MINUTES), ErrorCode.NOT_ALLOWED_NOW);
    assertCode(() -> answer("q", "wang", "因为"), ErrorCode.NOT_ALLOWED_NOW);
    questions.take("q", "li", TEN_MINUTES);
    school.clock.advance(TEN_MINUTES);
    assertThat(questions.find("q").stateAt(school.clock.instant())).isEqualTo(State.WAITING);
    assertThat(questions.take("q", "wang", TEN_MINUTES).lease().teacher()).isEqualTo("wang");
    assertCode(() -> answer("q", "li", "因为"), ErrorCode.NOT_ALLOWED_NOW);
  }

  @Test
  void take_unknownDoneOrBadLease_isNamed() {
    assertCode(() -> questions.take("none", "li", TEN_MINUTES), ErrorCode.UNKNOWN_QUESTION);
    assertCode(() -> answer("none", "li", "因为"), ErrorCode.UNKNOWN_QUESTION);
    handed("q", "ming", ASKED);
    assertThatThrownBy(() -> questions.take("q", "li", Duration.ZERO)).hasMessageContaining("PT0S");
    questions.close("q", "");
    assertCode(() -> questions.take("q", "li", TEN_MINUTES), ErrorCode.NOT_ALLOWED_NOW);
    assertThat(questions.close("q", "").state()).isEqualTo(State.CLOSED);
  }

  private HandedQuestion answer(String id, String teacher, String text) {
    return questions.answer(TeacherReply.of(id, teacher, text));
  }

  @Test
  void answer_comesBackToTheLearner_onceNew() {
    handed("q", "ming", ASKED);
    HandedQuestion answered = answer("q", "li", "因为线会打结。");
    assertThat(answer("q", "li", "因为线会打结。")).isEqualTo(answered);
    assertCode(() -> answer("q", "li", "别的"), ErrorCode.NOT_ALLOWED_NOW);
    assertCode(() -> questions.close("q", "ming"), ErrorCode.NOT_ALLOWED_NOW);
    assertThat(questions.open("8-2", 9)).isEmpty();
    assertThat(questions.ofLearner("ming", 9, true).getFirst().reply().read()).isFalse();
    assertThat(questions.ofLearner("ming", 9, false).getFirst().reply().read()).isTrue();
    assertThat(questions.ofLearner("hong", 9, true)).isEmpty();
  }

  @Test
  void close_anotherLearnersQuestion_isUnknown() {
    handed("q", "ming", ASKED);
    assertCode(() -> questions.close("q", "hong"), ErrorCode.UNKNOWN_QUESTION);
  }

  @Test
  void answer_publishedAsFaqEntry_isCitedToTheNextWhoAsks_withoutTheLearner() {
    assertThat(school.xueban.ask("hong", "毛线球为什么会打结？")).isInstanceOf(Answer.NotKnown.class);
    handed("q", "ming", "我是 ming，" + ASKED);
    HandedQuestion answered =
        questions.answer(
            TeacherReply.of("q", "li", "线越长越容易绕出结。").published(Publish.FAQ_ENTRY, "毛线球为什么会打结"));
    Answer.Cited cited = (Answer.Cited) school.xueban.ask("hong", "毛线球为什么会打结？");
    assertThat(cited.citations().getFirst().source()).isEqualTo(Citation.Source.FAQ);
    assertThat(cited.citations().getFirst().id()).isEqualTo(answered.reply().published());
    assertThat(school.xueban.faq().list("", 9).toString()).doesNotContain("ming");
  }

  @Test
  void answer_publishedAsResource_isFound() {
    handed("q", "ming", "乘方的底数能不能是负数啊");
    HandedQuestion answered =
        questions.answer(
            TeacherReply.of("q", "li", "乘方的底数可以是负数，要把负数加上括号再写指数。")
                .published(Publish.RESOURCE, "乘方的底数可以是负数吗"));
    assertThat(school.xueban.find(answered.reply().published())).isPresent();
    Answer.Cited cited = (Answer.Cited) school.xueban.ask("hong", "乘方的底数可以是负数吗");
    assertThat(cited.citations()).extracting(Citation::id).contains(answered.reply().published());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ming 同学问的", "打 13812345678 找我", "我不想活了怎么办"})
  void answer_publishedTextThatNamesOrEndangers_isRefused_andNothingChanges(String title) {
    handed("q", "ming", ASKED);
    assertThatThrownBy(
            () ->
                questions.answer(
                    TeacherReply.of("q", "li", "回答").published(Publish.FAQ_ENTRY, title)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("title");
    assertThat(questions.find("q").state()).isEqualTo(State.WAITING);
    assertThat(school.xueban.faq().size()).isZero();
  }

  @Test
  void publish_withoutTitle_isRefused() {
    assertThatThrownBy(() -> TeacherReply.of("q", "li", "回答").published(Publish.RESOURCE, " "))
        .hasMessageContaining("title");
  }

  @Test
  void forget_removesTheLearnersQuestions_notWhatTheTeacherPublished() {
    handed("q", "ming", ASKED);
    questions.answer(TeacherReply.of("q", "li", "会打结。").published(Publish.FAQ_ENTRY, "毛线球为什么会打结"));
    assertThat(school.xueban.erase("ming").questions()).isEqualTo(1);
    assertThat(questions.ofLearner("ming", 9, false)).isEmpty();
    assertThat(school.xueban.faq().size()).isEqualTo(1);
  }

  private static void assertCode(Runnable call, ErrorCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
