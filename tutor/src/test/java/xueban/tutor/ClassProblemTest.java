package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.ClassAssembler;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.Trait;
import xueban.tutor.practice.Purpose;

class ClassProblemTest {
  private static final Duration CAP = Duration.ofMinutes(20);

  private static HomeworkOption option(String id, Purpose purpose, int seconds) {
    String concept = purpose == Purpose.LEARN ? "multiply" : "add";
    Item item = SmallSchool.item(id, concept, .5);
    return new HomeworkOption(item, concept, purpose, .7, Duration.ofSeconds(seconds));
  }

  private static List<HomeworkOption> targets(int many, int seconds) {
    List<HomeworkOption> options = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      options.add(option("t" + i, Purpose.LEARN, seconds));
    }
    return options;
  }

  private static ClassProblem problem(int items, int core) {
    return new ClassProblem(HomeworkRequest.of("8-2", "multiply").withItems(items, core));
  }

  private static List<Trait> demanded(int items, int core, HomeworkOption... options) {
    ClassProblem problem = problem(items, core);
    problem.add(Layer.IMPROVING, CAP, List.of(options), o -> .5);
    return problem.problem(1).learners().getFirst().demands().stream().map(Demand::trait).toList();
  }

  @Test
  void demands_askForNoMoreThanMayServe() {
    HomeworkOption target = option("t", Purpose.LEARN, 60);
    HomeworkOption before = option("p", Purpose.PREREQUISITE, 60);
    HomeworkOption due = option("r", Purpose.REVIEW, 60);
    assertThat(demanded(8, 2, target, before, due))
        .containsExactly(Trait.PREREQUISITE, Trait.REVIEW);
    assertThat(demanded(4, 0, target, before, due))
        .containsExactly(Trait.PREREQUISITE, Trait.REVIEW);
    // Half of two or three items may serve: that is one.
    assertThat(demanded(2, 0, target, before, due)).containsExactly(Trait.PREREQUISITE);
    assertThat(demanded(3, 1, target, before, due)).containsExactly(Trait.PREREQUISITE);
    assertThat(demanded(3, 2, target, due)).containsExactly(Trait.REVIEW);
    assertThat(demanded(2, 2, target, before, due)).isEmpty();
    assertThat(demanded(1, 0, target, before)).isEmpty();
    assertThat(demanded(2, 0, before, due)).containsExactly(Trait.PREREQUISITE, Trait.REVIEW);
  }

  @Test
  void add_learnerWithoutAims_leavesTheLayerItsCore() {
    ClassProblem problem = problem(8, 2);
    for (int l = 0; l < 5; l++) {
      problem.add(Layer.BASIC, CAP, targets(20, 60), o -> .5);
    }
    HomeworkOption only = option("p", Purpose.PREREQUISITE, 60);
    problem.add(Layer.BASIC, CAP, List.of(only), o -> .5);
    Assembly assembly = ClassAssembler.assemble(problem.problem(2));
    int basic = ClassProblem.groupOf(Layer.BASIC);
    assertThat(problem.members(basic)).isEqualTo(5);
    assertThat(assembly.cores().get(basic)).hasSize(2);
    assertThat(assembly.relaxed()).isEmpty();
    assertThat(problem.chosen(5, assembly.sets().get(5))).containsExactly(only);
  }

  @Test
  void exposureNeeded_countsLayersThatShareItemsTogether() {
    ClassProblem problem = problem(8, 0);
    for (int l = 0; l < 20; l++) {
      problem.add(l < 10 ? Layer.IMPROVING : Layer.EXTENDING, CAP, targets(10, 60), o -> .5);
    }
    // 20 sets of 8 from 10 items.
    assertThat(problem.exposureNeeded()).isEqualTo(16);
    Assembly free = ClassAssembler.assemble(problem.problem(20));
    assertThat(free.sets()).allMatch(set -> set.size() == 8);
    assertThat(problem.heldBack(free, 20)).isZero();
    Assembly tight = ClassAssembler.assemble(problem.problem(8));
    assertThat(tight.sets()).anyMatch(set -> set.size() < 8);
    assertThat(problem.heldBack(tight, 8)).isPositive();
  }

  @Test
  void exposureNeeded_countsNoPlacesThatTimeOrCoreTake() {
    ClassProblem problem = problem(50, 0);
    ClassProblem withCore = problem(8, 3);
    for (int l = 0; l < 20; l++) {
      // 20 minutes hold eight items of 150 seconds.
      problem.add(Layer.IMPROVING, CAP, targets(100, 150), o -> .5);
      withCore.add(Layer.IMPROVING, CAP, targets(100, 60), o -> .5);
    }
    assertThat(problem.exposureNeeded()).isEqualTo(2);
    assertThat(withCore.exposureNeeded()).isEqualTo(1);
  }

  @Test
  void kind_isIntegratedBeforeEnquiry_andOfStemAndTitleOnly() {
    Item reasons = titled("说明理由");
    assertThat(TaskKinds.of(reasons)).isEqualTo(Trait.ENQUIRY);
    assertThat(TaskKinds.of(reasons.withConcepts(List.of("add", "multiply"))))
        .isEqualTo(Trait.INTEGRATED);
    assertThat(TaskKinds.of(titled("运算规律"))).isEqualTo(Trait.BASIC);
    assertThat(TaskKinds.of(titled("找规律"))).isEqualTo(Trait.ENQUIRY);
  }

  private static Item titled(String title) {
    return new Item(
        "one",
        1,
        ItemKind.FILL_IN,
        Metadata.titled(title, "zh").withConcepts(List.of("add")),
        "1＋2＝",
        List.of(),
        List.of(List.of("3")),
        "",
        List.of(),
        .5);
  }
}
