package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.recommend.CatalogEntry;

/** What of a day's time has been given already, also to parts of a class and at the same moment. */
class GivenHomeworkTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @BeforeEach
  void openClasses() {
    List<CatalogEntry> many = new ArrayList<>();
    for (String concept : SmallSchool.CONCEPTS) {
      for (int i = 0; i < 90; i++) {
        many.add(SmallSchool.item("%s-x%02d".formatted(concept, i), concept, i / 89.0));
      }
    }
    xueban.put(many, false);
    xueban.putClass(new ClassGroup("maths", "数学", 8, "", List.of("ming", "hong")));
    xueban.putClass(new ClassGroup("physics", "物理", 8, "", List.of("ming", "hong")));
  }

  @AfterEach
  void close() {
    school.close();
  }

  private static HomeworkRequest request(
      String classId, List<String> learners, List<String> concepts, Instant dueAt) {
    return new HomeworkRequest(
        "", classId, learners, concepts, "", dueAt, null, Duration.ZERO, 50, 0, 0, 0);
  }

  private Duration given(String learner, Instant dueAt, HomeworkRequest planned) {
    Map<String, Duration> given =
        new GivenHomework(
                school.stores.classes(), school.stores.homework(), TutorSettings.defaults().zone())
            .on(dueAt, planned, List.of(learner));
    return given.getOrDefault(learner, Duration.ZERO);
  }

  private Duration duration(Homework homework, String learner) {
    return homework.setOf(learner).orElseThrow().duration();
  }

  /** In China a day ends at 16:00Z: 23:50Z and 00:10Z are the same morning. */
  @Test
  void on_aDayIsADayInTheTenantsZone() {
    Instant morning = Instant.parse("2026-03-03T23:50:00Z");
    Instant later = Instant.parse("2026-03-04T00:10:00Z");
    Instant nextDay = Instant.parse("2026-03-04T16:10:00Z");
    Homework maths = xueban.planHomework(request("maths", List.of(), List.of("add"), morning));
    HomeworkRequest physics = request("physics", List.of(), List.of("add"), later);
    assertThat(duration(maths, "ming")).isPositive();
    assertThat(given("ming", later, physics)).isEqualTo(duration(maths, "ming"));
    assertThat(given("ming", Instant.parse("2026-03-04T15:50:00Z"), physics)).isPositive();
    assertThat(given("ming", nextDay, physics)).isZero();
    assertThat(given("ming", Instant.parse("2026-03-03T15:50:00Z"), physics)).isZero();
  }

  @Test
  void on_homeworkOfPartOfAClass_doesNotHideThatOfAnother() {
    Instant due = Instant.parse("2026-03-04T00:00:00Z");
    Homework ofMing =
        xueban.planHomework(request("maths", List.of("ming"), List.of("add", "multiply"), due));
    school.clock.advance(Duration.ofSeconds(1));
    Homework ofHong =
        xueban.planHomework(request("maths", List.of("hong"), List.of("add", "multiply"), due));
    HomeworkRequest physics = request("physics", List.of(), List.of("power"), due);
    assertThat(duration(ofMing, "ming")).isPositive();
    assertThat(given("ming", due, physics)).isEqualTo(duration(ofMing, "ming"));
    assertThat(given("hong", due, physics)).isEqualTo(duration(ofHong, "hong"));
    // Planned anew, the targets in another order: the draft does not count.
    HomeworkRequest again = request("maths", List.of(), List.of("multiply", "add"), due);
    assertThat(given("ming", due, again)).isZero();
    assertThat(duration(xueban.planHomework(again), "ming")).isPositive();
  }

  @Test
  void on_whatWasIssuedCounts_thoughItIsPlannedAnew_whatWasWithdrawnNever() {
    Instant due = Instant.parse("2026-03-04T00:00:00Z");
    HomeworkRequest request = request("maths", List.of(), List.of("add"), due);
    Homework first = xueban.planHomework(request);
    assertThat(given("ming", due, request)).isZero();
    xueban.homeworkLifecycle().issue(first.id(), 1, "王老师");
    assertThat(given("ming", due, request)).isEqualTo(duration(first, "ming"));
    xueban.homeworkLifecycle().withdraw(first.id(), 0, "王老师", "");
    assertThat(given("ming", due, request("physics", List.of(), List.of("power"), due))).isZero();
  }

  @Test
  void plan_twoSubjectsAtOnce_keepToTheTimeOfTheDay() throws Exception {
    Instant due = Instant.parse("2026-03-04T00:00:00Z");
    List<Homework> both =
        atOnce(
            request("maths", List.of(), SmallSchool.CONCEPTS, due),
            request("physics", List.of(), SmallSchool.CONCEPTS, due));
    for (String learner : List.of("ming", "hong")) {
      Duration first = duration(both.get(0), learner);
      Duration second = duration(both.get(1), learner);
      assertThat(first.plus(second)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(90));
    }
    assertThat(both).anyMatch(h -> h.notes().stream().anyMatch(n -> n.contains("已有其他作业")));
  }

  @Test
  void plan_oneIdTwiceAtOnce_isPlannedOnce_andSoAreItsDecisions() throws Exception {
    HomeworkRequest request = HomeworkRequest.of("maths", "add").withId("once");
    List<Homework> both = atOnce(request, request);
    assertThat(both.get(0)).isEqualTo(both.get(1)).isEqualTo(xueban.homework("once"));
    assertThat(school.stores.decisions().latest("ming", 10)).hasSize(1);
  }

  private List<Homework> atOnce(HomeworkRequest... requests) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Homework> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
      List<Future<Homework>> plans = new ArrayList<>();
      for (HomeworkRequest request : requests) {
        plans.add(
            threads.submit(
                () -> {
                  start.await();
                  return xueban.planHomework(request);
                }));
      }
      start.countDown();
      for (Future<Homework> plan : plans) {
        made.add(plan.get());
      }
    }
    return made;
  }
}
