package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Stage;
import xueban.nlp.request.RequestParser;
import xueban.recommend.UnderstoodSlot.Use;

class UnderstoodSearchTest extends SearchTestCase {
  private UnderstoodSearch search;
  private LuceneCatalogSearch plain;

  @BeforeEach
  void fill() {
    store.put(
        List.of(
            entry("lesson8", ResourceType.LESSON, 8, 600, "勾股定理入门", "math.pythagoras"),
            entry("video8", ResourceType.VIDEO, 8, 240, "勾股定理一讲", "math.pythagoras"),
            entry("video9", ResourceType.VIDEO, 9, 900, "一元二次方程一讲", "math.quadratic"),
            entry("cartoon", ResourceType.ANIMATION, 5, 120, "大象过河")));
    plain = open(false);
    search = new UnderstoodSearch(plain, RequestParser.of(ANALYSIS, GRAPH));
  }

  private static Resource entry(
      String id, ResourceType type, int grade, int seconds, String title, String... concepts) {
    Metadata metadata =
        new Metadata(
            title,
            "",
            "mathematics",
            grade < 7 ? Stage.PRIMARY : Stage.JUNIOR,
            List.of(grade),
            "",
            List.of(concepts),
            "zh",
            Duration.ofSeconds(seconds),
            0,
            "",
            "",
            .5,
            null);
    return new Resource(id, type, metadata, "");
  }

  private UnderstoodPage ask(String text, String... ignored) {
    return search.search(SearchRequest.of(text), List.of(ignored));
  }

  private static List<String> uses(UnderstoodPage page) {
    return page.slots().stream().map(s -> s.slot().id() + " " + s.use()).toList();
  }

  @Test
  void slots_filterAndSort_restIsSearched() {
    UnderstoodPage page = ask("找一个初二勾股定理的视频，五分钟以内，最短的");

    assertThat(ids(page.page())).containsExactly("video8");
    assertThat(uses(page))
        .containsExactly(
            "grade:8 FILTERED",
            "concept:math.pythagoras SEARCHED",
            "type:VIDEO FILTERED",
            "max_duration:300 FILTERED",
            "sort:SHORTEST SORTED");
    assertThat(page.searched().text()).isEqualTo("勾股定理");
    assertThat(page.searched().filter().maxDuration()).isEqualTo(Duration.ofMinutes(5));
    assertThat(page.searched().sort()).isEqualTo(SearchRequest.Sort.SHORTEST);
    assertThat(page.wholeQuery()).isFalse();
  }

  @Test
  void onlySlots_listWhatTheyLeave() {
    assertThat(ids(ask("九年级的视频").page())).containsExactly("video9");
    assertThat(ids(ask("10分钟以上的").page())).containsExactlyInAnyOrder("lesson8", "video9");
  }

  @Test
  void nothingLeft_theLeastCertainIsRelaxedAlone() {
    UnderstoodPage page = ask("八年级 勾股定理 视频 两分钟以内");

    assertThat(ids(page.page())).containsExactly("video8");
    assertThat(uses(page))
        .containsExactly(
            "grade:8 FILTERED",
            "concept:math.pythagoras SEARCHED",
            "type:VIDEO FILTERED",
            "max_duration:120 RELAXED");
    assertThat(page.slots().getLast().note()).contains("放宽");
    assertThat(page.searched().filter().maxDuration()).isNull();
  }

  @Test
  void typeThatIsNotThere_isRelaxed_durationStays() {
    UnderstoodPage page = ask("勾股定理 音频 五分钟以内");

    assertThat(ids(page.page())).containsExactly("video8");
    assertThat(uses(page)).contains("type:AUDIO RELAXED", "max_duration:300 FILTERED");
  }

  @Test
  void severalThatDoNotFit_areRelaxedTogether() {
    UnderstoodPage page = ask("小学二年级 勾股定理 音频");

    assertThat(page.page().hits()).isNotEmpty();
    assertThat(uses(page)).contains("grade:2 RELAXED", "type:AUDIO RELAXED");
  }

  @Test
  void plainSearchFindsSomething_understoodNeverFindsNothing() {
    for (String text :
        List.of("初一 大象 英文版 音频", "帮我找一下", "高三 物理 过河 两秒以内", "动画片《大象过河》", "下册", "入门 试卷", "一讲")) {
      long found = plain.search(SearchRequest.of(text)).total();
      UnderstoodPage page = ask(text);
      assertThat(page.page().total() > 0).as("%s: %s", text, uses(page)).isIn(true, found > 0);
    }
    assertThat(ask("帮我找一下").searched().text()).isEqualTo("帮我找一下");
  }

  @Test
  void wholeQuery_whenSlotsTookTheWordsThatFind() {
    UnderstoodPage page = ask("初中物理 入门");

    assertThat(page.wholeQuery()).isTrue();
    assertThat(page.searched().text()).isEqualTo("初中物理 入门");
    assertThat(ids(page.page())).containsExactly("lesson8");
    assertThat(uses(page)).contains("stage:JUNIOR RELAXED", "subject:physics RELAXED");
  }

  @Test
  void whatTheCatalogDoesNotKnow_isShownButNotApplied() {
    UnderstoodPage page = ask("八年级上册 勾股定理 湘教版 简单的");

    assertThat(uses(page))
        .contains("term:1 NOT_APPLIED", "edition:湘教版 NOT_APPLIED", "difficulty:EASY NOT_APPLIED");
    assertThat(page.slots())
        .filteredOn(s -> s.use() == Use.NOT_APPLIED)
        .noneMatch(s -> s.note().isEmpty());
    assertThat(ids(page.page())).containsExactlyInAnyOrder("lesson8", "video8");
  }

  @Test
  void givenFilterAndSort_win() {
    SearchRequest request =
        SearchRequest.of("九年级 勾股定理 最新的 动画")
            .withFilter(SearchFilter.none().withTypes(List.of(ResourceType.VIDEO)))
            .withSort(SearchRequest.Sort.QUALITY);
    UnderstoodPage page = search.search(request, Set.of());

    assertThat(uses(page))
        .contains("type:ANIMATION OVERRIDDEN", "sort:NEWEST OVERRIDDEN", "grade:9 RELAXED");
    assertThat(page.searched().filter().types()).containsExactly(ResourceType.VIDEO);
    assertThat(page.searched().sort()).isEqualTo(SearchRequest.Sort.QUALITY);
    assertThat(ids(page.page())).containsExactly("video8");
  }

  @Test
  void ignoredSlot_isWordsAgain() {
    UnderstoodPage page = ask("八年级 入门 视频", "type:VIDEO", "difficulty:EASY");

    assertThat(uses(page)).containsExactly("grade:8 FILTERED");
    assertThat(page.searched().text()).isEqualTo("入门 视频");
    assertThat(ids(page.page())).containsExactly("lesson8");
  }

  @Test
  void exercises_areServedByItemsToo() {
    store.put(List.of(Entries.choice("item", "勾股定理的题", "math.pythagoras")));
    plain.refresh();
    assertThat(ids(ask("勾股定理 练习题").page())).containsExactly("item");
  }

  @Test
  void everyTypeSlot_canBeTakenAway() {
    for (String words : List.of("视频", "练习题", "课件", "教案", "实验", "试卷")) {
      UnderstoodPage page = ask("勾股定理 " + words);
      String id =
          page.slots().stream()
              .map(slot -> slot.slot().id())
              .filter(slot -> slot.startsWith("type:"))
              .findFirst()
              .orElseThrow();
      assertThat(uses(ask("勾股定理 " + words, id))).noneMatch(use -> use.startsWith("type:"));
    }
  }

  @Test
  void textThatGrowsWhileItIsRead_isSearchedAllTheSame() {
    assertThat(ids(ask("勾股定理".repeat(250)).page())).isNotEmpty();
  }

  @Test
  void pages_followTheStepTheyBeganWith() {
    List<CatalogEntry> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(entry("m" + i, ResourceType.SLIDES, 3, 60, "年轮 " + i));
    }
    store.put(many);
    plain.refresh();
    SearchRequest request = SearchRequest.of("三年级 年轮 音频").withPageSize(10);
    List<String> seen = new ArrayList<>();
    UnderstoodPage page = search.search(request, Set.of());
    while (true) {
      assertThat(uses(page)).containsExactly("grade:3 FILTERED", "type:AUDIO RELAXED");
      seen.addAll(ids(page.page()));
      if (page.page().nextCursor().isEmpty()) {
        break;
      }
      page = search.search(request.withCursor(page.page().nextCursor()), Set.of());
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void cursorOfAnotherSearch_refused() {
    String cursor = plain.search(SearchRequest.of("").withPageSize(1)).nextCursor();
    assertThatThrownBy(
            () -> search.search(SearchRequest.of("勾股定理 视频").withCursor(cursor), Set.of()))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
  }

  @Test
  void orderThatNothingHas_isRelaxedBeforeAFilter() {
    store.put(
        List.of(
            entry("cat8", ResourceType.VIDEO, 8, 60, "猫和狗"),
            entry("cat5", ResourceType.VIDEO, 5, 60, "猫和狗")));
    UnderstoodSearch byMeaning =
        new UnderstoodSearch(open(true), RequestParser.of(ANALYSIS, GRAPH));
    UnderstoodPage page = byMeaning.search(SearchRequest.of("最新的 八年级 喵汪"), Set.of());

    assertThat(uses(page)).containsExactly("sort:NEWEST RELAXED", "grade:8 FILTERED");
    assertThat(ids(page.page())).containsExactly("cat8");
    assertThat(page.wholeQuery()).isFalse();
  }

  @Test
  void secondOfAKind_isOverridden() {
    UnderstoodPage page = ask("勾股定理 五分钟以内 二十分钟以内 最短的 最新的");

    assertThat(uses(page))
        .containsExactly(
            "concept:math.pythagoras SEARCHED",
            "max_duration:300 FILTERED",
            "max_duration:1200 OVERRIDDEN",
            "sort:SHORTEST SORTED",
            "sort:NEWEST OVERRIDDEN");
    assertThat(page.slots())
        .filteredOn(slot -> slot.use() == Use.OVERRIDDEN)
        .noneMatch(slot -> slot.note().isEmpty());
  }

  @Test
  void correctedWords_standInTheWholeQuery() {
    SearchRequest request =
        SearchRequest.of("初二 pythagorean theroem 视频").withHelp(new SearchRequest.Help(false, true));
    store.put(List.of(entry("english", ResourceType.VIDEO, 8, 60, "Pythagorean theorem")));
    plain.refresh();
    UnderstoodPage page = search.search(request, Set.of());

    assertThat(page.searched().text()).isEqualTo("pythagorean theorem");
    assertThat(page.page().correctedText()).isEqualTo("初二 pythagorean theorem 视频");
    assertThat(uses(page)).containsExactly("grade:8 FILTERED", "type:VIDEO FILTERED");
    UnderstoodPage again = search.search(SearchRequest.of(page.page().correctedText()), Set.of());
    assertThat(ids(again.page())).isEqualTo(ids(page.page())).contains("english");
  }

  @Test
  void oppositeDurations_shortestIsRelaxed() {
    UnderstoodPage page = ask("勾股定理 超过10分钟 不超过5分钟");
    assertThat(uses(page)).contains("min_duration:600 RELAXED", "max_duration:300 FILTERED");
    assertThat(ids(page.page())).containsExactly("video8");
  }
}
