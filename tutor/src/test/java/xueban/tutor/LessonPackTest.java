package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.Misconception;
import xueban.recommend.Item;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.lesson.LessonPack;
import xueban.tutor.lesson.LessonPackRequest;

class LessonPackTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void pack_hasEveryPart_andNoItemTwice() {
    xueban.changeGraph(
        g -> g.toBuilder().put(new Misconception("multiply", "忘了进位", "少 10", "竖式写小字")).build());

    LessonPack pack = xueban.lessonPack(LessonPackRequest.of("multiply"));

    assertThat(pack.concept().name()).isEqualTo("乘法");
    assertThat(pack.prerequisites()).singleElement();
    assertThat(pack.prerequisites().getFirst().concept().id()).isEqualTo("add");
    assertThat(pack.prerequisites().getFirst().why()).contains("相同加数");
    assertThat(pack.prerequisites().getFirst().learners()).isZero();
    assertThat(pack.quiz().getFirst().checks()).isEqualTo("加法");
    assertThat(pack.quizTime()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(pack.explanation()).hasSize(3);
    assertThat(pack.explanation().getFirst()).startsWith("想法");
    // difficulties .1 .3 .5 .7 .9: expected success .9 is 基础, .7 提高, the rest 拓展
    assertThat(pack.examples().basic()).extracting(Item::id).containsExactly("multiply-1");
    assertThat(pack.examples().improving()).extracting(Item::id).containsExactly("multiply-2");
    assertThat(pack.examples().extending()).extracting(Item::id).containsExactly("multiply-3");
    assertThat(pack.exercises().extending())
        .extracting(Item::id)
        .containsExactly("multiply-4", "multiply-5");
    List<String> all = new ArrayList<>();
    pack.quiz().forEach(q -> all.add(q.item().id()));
    pack.examples().all().forEach(i -> all.add(i.id()));
    pack.exercises().all().forEach(i -> all.add(i.id()));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(pack.materials()).extracting(LessonPack.Material::id).contains("lesson-multiply");
    assertThat(pack.errors().getFirst().cure()).isEqualTo("竖式写小字");
    assertThat(pack.notes()).isEmpty();
    assertThat(xueban.lessonPack(LessonPackRequest.of("multiply"))).isEqualTo(pack);
  }

  @Test
  void pack_forAClass_saysWhoIsReady_andWhatWentWrongThere() {
    xueban.putClass(new ClassGroup("8-2", "八年级二班", 8, "", List.of("ming", "hong", "gang")));
    school.practise("ming", "add", 30, 0);
    school.practise("hong", "add", 1, 4);
    xueban.record(Response.answered("hong", "multiply-1", "B"));
    xueban.record(Response.answered("hong", "add-1", "C"));

    LessonPack pack = xueban.lessonPack(LessonPackRequest.of("multiply").forClass("8-2"));

    LessonPack.PrerequisiteCheck add = pack.prerequisites().getFirst();
    assertThat(add.learners()).isEqualTo(3);
    assertThat(add.tested()).isEqualTo(2);
    assertThat(add.mastered()).isEqualTo(1);
    assertThat(pack.errors())
        .containsExactly(new LessonPack.TypicalError("忘了进位", "", "", 1)); // not that of add
  }

  @Test
  void pack_explainsByTheLessonThatIsMainlyAboutTheConcept() {
    for (int i = 0; i < 4; i++) {
      Metadata also = Metadata.titled("乘方 " + i, "zh").withConcepts(List.of("power", "multiply"));
      xueban.put(
          List.of(new Resource("also-" + i, ResourceType.LESSON, also, "乘方是乘法的简便写法。")), false);
    }
    assertThat(xueban.lessonPack(LessonPackRequest.of("multiply")).explanation().getFirst())
        .contains("相同的数加很多次");
    assertThat(xueban.lessonPack(LessonPackRequest.of("add")).explanation()).isEmpty();
  }

  @Test
  void pack_quizKeepsItsTime() {
    LessonPack one = xueban.lessonPack(new LessonPackRequest("multiply", "", 1, 1));
    assertThat(one.quizTime()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    LessonPack twenty = xueban.lessonPack(new LessonPackRequest("multiply", "", 1, 20));
    assertThat(twenty.quiz()).hasSizeGreaterThan(one.quiz().size());
    assertThat(twenty.exercises().extending()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void pack_ofAConceptWithoutAnything_saysWhatIsMissing() {
    try (SmallSchool bare = new SmallSchool(s -> s, false)) {
      bare.xueban.changeGraph(g -> SmallSchool.graph());
      LessonPack pack = bare.xueban.lessonPack(LessonPackRequest.of("add"));
      assertThat(pack.prerequisites()).isEmpty();
      assertThat(pack.quiz()).isEmpty();
      assertThat(pack.quizTime()).isZero();
      assertThat(pack.examples().all()).isEmpty();
      assertThat(pack.exercises().all()).isEmpty();
      assertThat(pack.materials()).isEmpty();
      assertThat(pack.notes()).hasSize(7).allMatch(n -> n.contains("加法"));
    }
  }

  @Test
  void badRequests_nameTheValue() {
    assertThatThrownBy(() -> xueban.lessonPack(LessonPackRequest.of("nope")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
    assertThatThrownBy(() -> xueban.lessonPack(LessonPackRequest.of("add").forClass("9-9")))
        .hasMessageContaining("9-9");
    assertThatThrownBy(() -> new LessonPackRequest("add", "", 11, 5))
        .hasMessageContaining("per_layer")
        .hasMessageContaining("11");
    assertThatThrownBy(() -> new LessonPackRequest("add", "", 3, 0))
        .hasMessageContaining("quiz_minutes");
  }
}
