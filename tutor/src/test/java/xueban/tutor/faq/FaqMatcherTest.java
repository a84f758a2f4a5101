package xueban.tutor.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

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
  void nearest_afterAChange_readsOnlyWordingsThatAreNew() {
    List<String> embedded = new ArrayList<>();
    FaqMatcher noting = new FaqMatcher(store, reader(embedded::add));
    store.put(List.of(entry("a", "怎么改密码"), entry("b", "怎么退班")));
    noting.nearest("问", Optional.empty(), 1);
    assertThat(embedded).containsExactlyInAnyOrder("怎么改密码", "怎么改密码回答 a。", "怎么退班", "怎么退班回答 b。", "问");
    embedded.clear();
    store.put(List.of(FaqEntry.of("a", "怎么改密码", List.of("密码忘了"), "另一个回答。"), entry("c", "怎么退班")));
    List<FaqMatch> near = noting.nearest("再问", Optional.empty(), 9);
    assertThat(near).hasSize(3);
    assertThat(embedded).containsExactlyInAnyOrder("密码忘了", "怎么改密码另一个回答。", "怎么退班回答 c。", "再问");
  }

  @RepeatedTest(20) // who comes last is up to chance
  void nearest_twoAtOnceAfterAChange_readWordingsSideBySide() throws Exception {
    store.put(List.of(entry("a", "怎么改密码"), entry("b", "怎么退班")));
    CyclicBarrier bothRead = new CyclicBarrier(2);
    AtomicInteger read = new AtomicInteger();
    FaqMatcher slow =
        new FaqMatcher(
            store,
            reader(
                text -> {
                  if (!text.equals("问")) {
                    read.incrementAndGet();
                    meet(bothRead);
                  }
                }));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<List<FaqMatch>> ask = () -> slow.nearest("问", Optional.empty(), 9);
      for (Future<List<FaqMatch>> asked : threads.invokeAll(List.of(ask, ask))) {
        assertThat(asked.get()).hasSize(2);
      }
    }
    assertThat(read).as("each wording and each whole entry once").hasValue(4);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("Nobody else reads at the same time.", e);
    }
  }

  @Test
  void nearest_afterAWordingThatCouldNotBeRead_triesAgain() {
    store.put(List.of(entry("a", "怎么改密码")));
    AtomicInteger tries = new AtomicInteger();
    FaqMatcher failing =
        new FaqMatcher(
            store,
            reader(
                text -> {
                  if (tries.incrementAndGet() == 1) {
                    throw new IllegalStateException("no memory");
                  }
                }));
    assertThatThrownBy(() -> failing.nearest("怎么改密码", Optional.empty(), 1)).hasMessage("no memory");
    assertThat(FaqMatcher.sure(failing.nearest("怎么改密码", Optional.empty(), 1))).isPresent();
  }

  @Test
  void nearest_whatHappenedIsLikeTheAnswer_putsThatEntryFirst() {
    store.put(
        List.of(
            FaqEntry.of("live", "怎么进入直播课", List.of(), "房间号在课表里。"),
            FaqEntry.of("list", "怎么看课表", List.of(), "点开首页。")));
    FaqMatcher byMeaning =
        new FaqMatcher(
            store,
            reader(
                text -> {},
                text -> text.contains("房间号") ? new float[] {1, 0} : new float[] {.6f, .8f}));
    assertThat(byMeaning.nearest("今天上课的房间号是多少", Optional.empty(), 2))
        .extracting(match -> match.entry().id())
        .containsExactly("live", "list");
    assertThat(nearest("今天上课的房间号是多少").getFirst().entry().id())
        .as("by words alone")
        .isEqualTo("list");
  }

  @Test
  void nearest_withAnotherEmbedder_goesByTheLikestWordingAlone() {
    List<String> embedded = new ArrayList<>();
    QuestionReader another = reader("static-zh", embedded::add, text -> new float[] {.8f, .6f});
    store.put(List.of(entry("a", "怎么进入直播课"), entry("b", "怎么看课表")));

    List<FaqMatch> near =
        new FaqMatcher(store, another).nearest("今天上课的房间号是多少", Optional.empty(), 2);

    assertThat(embedded).containsExactlyInAnyOrder("怎么进入直播课", "怎么看课表", "今天上课的房间号是多少");
    assertThat(near)
        .allSatisfy(
            match ->
                assertThat(match.probability())
                    .isEqualTo(
                        another.probability(
                            LikenessWeights.shipped(), "今天上课的房间号是多少", match.wording())));
  }

  @Test
  void worthOffering_byWordings_takesMoreThanWithWholeEntries() {
    store.put(HelpCentre.entries());
    Function<String, float[]> turned =
        text -> {
          double angle = Math.floorMod(text.hashCode(), 314) / 100.0;
          return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        };
    assertOffered(reader("static-zh", text -> {}, turned), .1);
    assertOffered(new QuestionReader(language -> Optional.empty()), .1);
    assertOffered(reader(text -> {}, turned), .03);
  }

  private void assertOffered(QuestionReader reader, double least) {
    FaqMatcher offering = new FaqMatcher(store, reader);
    List<FaqMatch> all = new ArrayList<>();
    for (String question : List.of("密码怎么也改不了", "课上到一半没有声音", "作业交上去了还能换吗")) {
      all.addAll(offering.nearest(question, Optional.empty(), 99));
    }
    assertThat(all)
        .allMatch(match -> match.worthOffering() == match.probability() >= least)
        .anyMatch(match -> match.probability() >= .03 && match.probability() < .1);
  }

  /** Returns a reader whose vectors are all alike, and which tells what it embeds. */
  private static QuestionReader reader(Consumer<String> told) {
    return reader(told, text -> new float[] {1, 0});
  }

  /** Returns a reader with the model that the likeness to whole entries was fitted to. */
  private static QuestionReader reader(Consumer<String> told, Function<String, float[]> vectorOf) {
    return reader("bge-small-zh-by-hand", told, vectorOf);
  }

  private static QuestionReader reader(
      String model, Consumer<String> told, Function<String, float[]> vectorOf) {
    Embedder embedder =
        new Embedder() {
          @Override
          public String id() {
            return model;
          }

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public float[] embed(String text, TextRole role) {
            told.accept(text);
            return vectorOf.apply(text);
          }

          @Override
          public void close() {}
        };
    return new QuestionReader(language -> Optional.of(embedder));
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
