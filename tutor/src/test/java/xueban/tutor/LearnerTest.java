package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ContestEvent;
import xueban.model.Help;
import xueban.model.ResponseEvent;
import xueban.tutor.profile.ConceptProfile;
import xueban.tutor.profile.ConceptStatus;
import xueban.tutor.profile.Profile;
import xueban.tutor.profile.ProfileQuery;

class LearnerTest {
  private final SmallSchool school = new SmallSchool();
  private final Xueban xueban = school.xueban;

  @AfterEach
  void close() {
    school.close();
  }

  private ConceptProfile concept(String id) {
    return xueban
        .profile("ming", ProfileQuery.all().withConcepts(List.of(id)))
        .concept(id)
        .orElseThrow();
  }

  @Test
  void record_completesFromTheCatalogAsItIs() {
    xueban.record(Response.answered("ming", "add-1", "B"));
    ResponseEvent event = (ResponseEvent) xueban.events("ming").getFirst().event();
    assertThat(event.concepts()).containsExactly("add");
    assertThat(event.itemRevision()).isEqualTo(1);
    assertThat(event.score()).isZero();
    assertThat(event.answer()).isEqualTo("B");
    assertThat(event.at()).isEqualTo(SmallSchool.MONDAY);
    assertThat(event.help()).isEqualTo(Help.NONE);
  }

  @Test
  void record_sameEventIdTwice_isADuplicateWithTheFirstPosition() {
    Response response = Response.correct("ming", "add-1").withEventId("e-1");
    Recorded.Acknowledged first = xueban.record(response);
    Recorded.Acknowledged again = xueban.record(Response.wrong("ming", "add-1").withEventId("e-1"));
    assertThat(first.duplicate()).isFalse();
    assertThat(again.duplicate()).isTrue();
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(again.score()).isEqualTo(1);
    assertThat(xueban.profile("ming").responses()).isEqualTo(1);
  }

  @Test
  void record_batch_takesTheGoodAndRefusesTheBad() {
    List<Recorded> outcomes =
        xueban.record(
            List.of(
                Response.correct("ming", "add-1").withEventId("a"),
                Response.correct("ming", "no-such-item").withEventId("b"),
                Response.answered("ming", "add-1", "Z").withEventId("c"),
                Response.correct("ming", "elsewhere").withConcepts(List.of("add")).withEventId("d"),
                Response.correct("ming", "add-2").withEventId("a")));
    assertThat(outcomes.get(0)).isInstanceOf(Recorded.Acknowledged.class);
    assertThat(((Recorded.Refused) outcomes.get(1)).error().code())
        .isEqualTo(ErrorCode.UNKNOWN_ITEM);
    assertThat(((Recorded.Refused) outcomes.get(2)).error()).hasMessageContaining("\"Z\"");
    assertThat(outcomes.get(3)).isInstanceOf(Recorded.Acknowledged.class);
    assertThat(((Recorded.Acknowledged) outcomes.get(4)).duplicate()).isTrue();
    assertThat(xueban.events("ming")).hasSize(2);
  }

  @Test
  void profile_ofNobody_isTheFrontierAtThePrior() {
    Profile profile = xueban.profile("nobody");
    assertThat(profile.position()).isZero();
    assertThat(profile.responses()).isZero();
    assertThat(profile.concepts()).extracting(ConceptProfile::concept).containsExactly("add");
    assertThat(profile.weakest(3).getFirst().reason()).contains("先验");
    assertThat(xueban.profile("nobody").weakest(0)).isEmpty();
  }

  @Test
  void profile_afterManyRight_isMasteredThenFrontierThenDue() {
    school.practise("ming", "add", 15, 0);
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.MASTERED);
    assertThat(concept("add").events()).hasSize(10);
    assertThat(concept("multiply").status()).isEqualTo(ConceptStatus.FRONTIER);
    assertThat(concept("power").status()).isEqualTo(ConceptStatus.NOT_STARTED);
    assertThat(concept("power").reason()).contains("乘法");
    Instant dueAt = concept("add").dueAt();
    assertThat(dueAt).isAfter(school.clock.instant());
    school.clock.advance(Duration.between(school.clock.instant(), dueAt).plusMinutes(2));
    assertThat(concept("add").recall()).isLessThan(0.90);
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.DUE);
    assertThat(concept("add").reason()).contains("该复习");
  }

  @Test
  void profile_wrongOnAConceptWithoutItsPrerequisite_isLearning() {
    school.practise("ming", "multiply", 0, 2);
    assertThat(concept("multiply").status()).isEqualTo(ConceptStatus.LEARNING);
    assertThat(xueban.profile("ming").weakest(1))
        .extracting(ConceptProfile::concept)
        .containsExactly("multiply");
  }

  @Test
  void profile_asOfAPosition_isWhatItWasThen() {
    school.practise("ming", "add", 3, 0);
    Profile then = xueban.profile("ming");
    school.practise("ming", "add", 0, 5);
    Profile replayed =
        xueban.profile(
            "ming", ProfileQuery.all().withAsOfPosition(then.position()).withNow(then.now()));
    assertThat(replayed).isEqualTo(then);
    assertThat(xueban.profile("ming")).isNotEqualTo(then);
  }

  @Test
  void profile_ofAnUnknownConcept_namesIt() {
    assertThatThrownBy(
            () -> xueban.profile("ming", ProfileQuery.all().withConcepts(List.of("nope"))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("nope");
  }

  @Test
  void help_keepsIndependentMasteryAsItWas() {
    double before = concept("add").mastery().probability();
    xueban.hint("ming", "add-1", 0);
    xueban.record(Response.correct("ming", "add-1"));
    assertThat(concept("add").mastery().probability()).isEqualTo(before);
    assertThat(concept("add").evidence().assisted()).isEqualTo(1);
    assertThat(concept("add").assistedMastery()).isNotNull();
    xueban.record(Response.correct("ming", "add-1"));
    assertThat(concept("add").evidence().independent()).isEqualTo(1);
  }

  @Test
  void retract_makesAResponseAsIfItHadNeverBeen() {
    Profile before = xueban.profile("ming");
    xueban.record(Response.wrong("ming", "add-1").withEventId("e-1"));
    xueban.retract("r-1", "ming", "e-1", "误触");
    Profile after = xueban.profile("ming");
    assertThat(after.responses()).isZero();
    assertThat(after.concepts()).isEqualTo(before.concepts());
    assertThat(xueban.events("ming").getFirst().retracted()).isTrue();
    assertThatThrownBy(() -> xueban.retract("r-2", "ming", "e-9", "无"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("e-9");
  }

  @Test
  void regrade_countsInTheOldPlace() {
    xueban.record(Response.wrong("ming", "add-1").withEventId("e-1"));
    xueban.regrade("g-1", "ming", "e-1", 1, "答案也对");
    assertThat(concept("add").evidence().independentScore()).isEqualTo(1);
    assertThat(xueban.events("ming").getFirst().score()).isEqualTo(1);
    assertThatThrownBy(() -> xueban.regrade("g-2", "ming", "g-1", 1, "不是作答"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("not a response");
  }

  @Test
  void contest_takesMasteryBackUntilTheNextIndependentResponse() {
    school.practise("ming", "add", 15, 0);
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.MASTERED);
    String last = xueban.events("ming").getLast().event().eventId();
    xueban.contestResponse("c-1", "ming", last, "不是我做的");
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.FRONTIER);
    assertThat(concept("add").reason()).contains("不对");
    assertThat(xueban.events("ming").stream().filter(EventView::contested))
        .extracting(e -> e.event().eventId())
        .containsExactly(last);
    xueban.record(Response.correct("ming", "add-3"));
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.MASTERED);
    xueban.contestConcept("c-2", "ming", "add", "再测一次");
    assertThat(concept("add").status()).isEqualTo(ConceptStatus.FRONTIER);
  }

  @Test
  void contestOfAResponse_saysWhich_andKeepsTheReasonAsItIs() {
    xueban.record(Response.wrong("ming", "add-1").withEventId("e-1"));

    xueban.contestResponse("c-1", "ming", "e-1", "[又] 判错了");

    assertThat(xueban.events("ming").getLast().event())
        .isEqualTo(new ContestEvent("c-1", "ming", SmallSchool.MONDAY, "add", "[又] 判错了", "e-1"));
  }

  /** Before a contest had a field for the response, its note began with it. */
  @Test
  void contestInAnOlderLog_isStillAboutItsResponse() {
    xueban.record(Response.wrong("ming", "add-1").withEventId("e-1"));
    school
        .stores
        .learnerLog()
        .append(List.of(new ContestEvent("c-1", "ming", SmallSchool.MONDAY, "add", "[e-1] 判错了")));

    assertThat(xueban.events("ming").getFirst().contested()).isTrue();
  }

  @Test
  void path_leavesOutWhatIsMastered() {
    assertThat(xueban.path("ming", "power").steps())
        .extracting(s -> s.concept())
        .containsExactly("add", "multiply", "power");
    school.practise("ming", "add", 15, 0);
    assertThat(xueban.path("ming", "power").steps())
        .extracting(s -> s.concept())
        .containsExactly("multiply", "power");
  }
}
