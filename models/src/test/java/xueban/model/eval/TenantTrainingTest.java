package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.HintEvent;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.ModelFolder;
import xueban.model.ModelRegistry;
import xueban.model.ResponseEvent;
import xueban.model.TracerReaders;
import xueban.model.eval.TenantTraining.Comparison;
import xueban.model.logistic.LogisticModel;
import xueban.model.sim.SimulatedSchool;

class TenantTrainingTest {
  private static final long SEED = 7;
  private static final SimulatedSchool SCHOOL = new SimulatedSchool(60, 8, 6, 3);

  private static final ModelFolder SHIPPED = ModelFolder.shipped(ModelRegistry.SHIPPED_KIND);

  /** After all that the school says, but for clocks that are wrong. */
  private static final Instant NOW = Instant.parse("2028-09-01T00:00:00Z");

  private final List<String> said = new ArrayList<>();

  private TenantTraining training(String kind, Iterable<? extends List<LearnerEvent>> histories) {
    return training(kind, histories, TrainedUntil.Source.LOG);
  }

  private TenantTraining training(
      String kind, Iterable<? extends List<LearnerEvent>> histories, TrainedUntil.Source source) {
    return new TenantTraining(
        TrainableKind.named(kind),
        histories,
        ItemDescriptions.NONE,
        new TrainedUntil(source, NOW),
        SEED,
        said::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bkt", "logistic", "stacked", "irt"})
  void train_simulatedSchool_cardSaysWhatWasMeasured(String kind) {
    TenantTraining training = training(kind, SCHOOL);
    Comparison comparison = training.compare(SHIPPED);
    ModelFolder model = training.train(comparison);

    assertThat(comparison.candidate().all().rows())
        .isEqualTo(comparison.active().all().rows())
        .isGreaterThan(100);
    assertThat(comparison.candidate().all().auc()).isGreaterThan(.6);
    int sliced =
        comparison.candidate().slices().values().stream().mapToInt(PredictionFigures::rows).sum();
    assertThat(sliced).isEqualTo(comparison.candidate().all().rows());
    assertThat(model.card().kind()).isEqualTo(kind);
    assertThat(model.card().data()).contains("60 learners", "figures on 9 of the learners");
    assertThat(model.card().features()).contains("ability");
    assertThat(model.card().limits()).contains("average");
    assertThat(model.card().figures())
        .containsEntry("log_loss", comparison.candidate().all().logLoss())
        .containsEntry("active_log_loss", comparison.active().all().logLoss())
        .containsEntry("rows", (double) comparison.candidate().all().rows());
    assertThat(model.card().slices())
        .containsKeys(HistoryFigures.FIRST, HistoryFigures.MIDDLE, HistoryFigures.LAST);
    assertThat(TracerReaders.installed().tracer(model).version()).startsWith(kind + "-candidate:");
    assertThat(said).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pfa", "best-lr", "das3h", "elo"})
  void train_memberOfTheLogisticFamily_isReadAsLogistic(String kind) {
    TenantTraining training = training(kind, SCHOOL);
    Comparison comparison = training.compare(SHIPPED);
    ModelFolder model = training.train(comparison);

    assertThat(comparison.candidate().all().auc()).isGreaterThan(.6);
    assertThat(model.card().kind()).isEqualTo("logistic");
    assertThat(model.card().command()).contains("--kind " + kind);
    assertThat(TracerReaders.installed().tracer(model).version()).startsWith("logistic-candidate:");
  }

  @Test
  void train_again_givesTheSameNumbers() {
    List<List<LearnerEvent>> backwards = new ArrayList<>();
    SCHOOL.forEach(backwards::add);
    TenantTraining first = training("logistic", SCHOOL);
    TenantTraining second = training("logistic", backwards.reversed());

    Comparison comparison = first.compare(SHIPPED);
    assertThat(second.compare(SHIPPED)).isEqualTo(comparison);
    assertThat(second.train(comparison).digest()).isEqualTo(first.train(comparison).digest());
  }

  @Test
  void isWorse_byLogLoss() {
    PredictionFigures good =
        PredictionFigures.of(new double[] {.9, .1}, new boolean[] {true, false});
    PredictionFigures bad =
        PredictionFigures.of(new double[] {.6, .4}, new boolean[] {true, false});
    HistoryFigures better = new HistoryFigures(good, new TreeMap<>());
    HistoryFigures worse = new HistoryFigures(bad, new TreeMap<>());

    assertThat(new Comparison(worse, better, false).isWorse()).isTrue();
    assertThat(new Comparison(better, worse, false).isWorse()).isFalse();
    assertThat(new Comparison(better, better, false).isWorse()).isFalse();
  }

  @Test
  void figures_responsesAfterHelp_areFoldedAndNotCounted() {
    List<LearnerEvent> events = new ArrayList<>();
    events.add(response(0, "a", 1, Help.NONE));
    events.add(response(1, "b", 0, Help.HINT));
    events.add(new HintEvent("h", "l", Instant.EPOCH, "c", 1, Help.HINT));
    events.add(response(2, "d", 0, Help.NONE));
    events.add(response(3, "c", 1, Help.NONE));
    events.add(response(4, "c", .5, Help.NONE));

    HistoryFigures figures =
        HistoryFigures.of(LogisticModel.shipped(), List.of(events), item -> Double.NaN, r -> true);

    assertThat(figures.all().rows()).isEqualTo(3);
    assertThat(figures.slices()).containsOnlyKeys(HistoryFigures.FIRST);
  }

  @Test
  void compare_withAModelOfAnEarlierLog_newerResponsesAlone() {
    ModelFolder old = marked(middle());
    TenantTraining now = training("logistic", SCHOOL);

    Comparison byNewer = now.compare(old);
    Comparison byAll = now.compare(SHIPPED);

    assertThat(byNewer.flattered()).isFalse();
    assertThat(byNewer.active().all().rows())
        .isEqualTo(byNewer.candidate().all().rows())
        .isBetween(TenantTraining.LEAST_FRESH, byAll.candidate().all().rows() - 1);
    assertThat(byAll.flattered()).isFalse();
    Comparison ofItself = now.compare(now.train(byAll));
    assertThat(ofItself.flattered()).isTrue();
    assertThat(ofItself.candidate()).isEqualTo(byAll.candidate());
  }

  @Test
  void compare_afterAClockThatWasYearsFast_newerResponsesAlone() {
    Instant middle = middle();
    List<List<LearnerEvent>> old = before(middle);
    old.set(0, atEnd(old.getFirst(), Instant.parse("2099-01-01T00:00:00Z")));
    List<List<LearnerEvent>> now = changed(UnaryOperator.identity());
    now.set(0, atEnd(now.getFirst(), Instant.parse("2099-01-01T00:00:00Z")));
    TenantTraining then = until(middle, old);
    ModelFolder model = then.train(then.compare(SHIPPED));

    Comparison comparison = training("logistic", now).compare(model);

    assertThat(comparison.flattered()).isFalse();
    assertThat(comparison.active().all().rows())
        .isEqualTo(comparison.candidate().all().rows())
        .isBetween(
            TenantTraining.LEAST_FRESH,
            training("logistic", now).compare(SHIPPED).active().all().rows() - 1);
  }

  @Test
  void train_eventsDatedAfterNow_areLeftOutAndCounted() {
    Instant now = middle();
    List<List<LearnerEvent>> past = before(now.plusNanos(1));
    TenantTraining training = until(now, changed(UnaryOperator.identity()));
    ModelFolder model = training.train(training.compare(SHIPPED));

    TenantTraining ofPast = until(now, past);
    assertThat(model.card().figures())
        .isEqualTo(ofPast.train(ofPast.compare(SHIPPED)).card().figures());
    int all = changed(UnaryOperator.identity()).stream().mapToInt(List::size).sum();
    int left = all - past.stream().mapToInt(List::size).sum();
    assertThat(left).isPositive();
    assertThat(training.data())
        .isEqualTo(ofPast.data() + " (events dated after now, left out: %,d)".formatted(left));
    assertThat(ofPast.data()).doesNotContain("left out");
    assertThatThrownBy(() -> until(Instant.EPOCH, changed(UnaryOperator.identity())))
        .hasMessageContaining("0 learners (events dated after now, left out: %,d)".formatted(all));
  }

  private TenantTraining until(Instant now, List<List<LearnerEvent>> histories) {
    return new TenantTraining(
        TrainableKind.named("logistic"),
        histories,
        ItemDescriptions.NONE,
        new TrainedUntil(TrainedUntil.Source.LOG, now),
        SEED,
        said::add);
  }

  @Test
  void compare_withAModelOfAFile_allResponses_andOfTheSameFile_flattered() {
    TenantTraining ofFile = training("logistic", SCHOOL, TrainedUntil.Source.FILE);
    ModelFolder model = ofFile.train(ofFile.compare(SHIPPED));

    Comparison onLog = training("logistic", SCHOOL).compare(model);

    assertThat(onLog.flattered()).isFalse();
    assertThat(onLog.candidate()).isEqualTo(ofFile.compare(SHIPPED).candidate());
    assertThat(ofFile.compare(model).flattered()).isTrue();
    assertThat(ofFile.compare(marked(NOW)).flattered()).as("a mark of the log").isFalse();
  }

  /** Returns a model of the log until a time. */
  private ModelFolder marked(Instant until) {
    TenantTraining training = training("logistic", before(until));
    return training.train(training.compare(SHIPPED));
  }

  private static List<List<LearnerEvent>> before(Instant until) {
    return changed(h -> h.stream().filter(e -> e.at().isBefore(until)).toList());
  }

  private static Instant middle() {
    List<Instant> times = new ArrayList<>();
    SCHOOL.forEach(history -> history.forEach(event -> times.add(event.at())));
    return times.stream().sorted().skip(times.size() * 2L / 5).findFirst().orElseThrow();
  }

  private static List<LearnerEvent> atEnd(List<LearnerEvent> history, Instant at) {
    List<LearnerEvent> all = new ArrayList<>(history);
    ResponseEvent last = (ResponseEvent) history.getLast();
    all.add(
        new ResponseEvent(
            "fast", last.learner(), at, last.item(), 1, last.concepts(), 1, Help.NONE, null, ""));
    return all;
  }

  @Test
  void tooLittle_refusedWithTheReason() {
    assertRefused(new SimulatedSchool(29, 8, 6, 3), "29 learners; at least 30");
    assertRefused(changed(history -> history.subList(0, 2)), "at least 300");
    assertRefused(List.of(), "0 learners");
    assertRefused(changed(history -> scored(history, 1)), "all are right");
    assertRefused(changed(history -> scored(history, 0)), "all are wrong");
  }

  @Test
  void heldOutLearnersAllRight_refusedWithTheReason() {
    List<List<LearnerEvent>> histories = new ArrayList<>();
    for (List<LearnerEvent> history : SCHOOL) {
      boolean one = history.getFirst().learner().equals(firstOf(SCHOOL));
      histories.add(scored(history, one ? 0 : 1));
    }
    assertThatThrownBy(() -> training("logistic", histories).compare(SHIPPED))
        .hasMessageContaining("no wrong answers")
        .hasMessageContaining("--seed");
  }

  @Test
  void named_unknownKind_namesTheKinds() {
    assertThatThrownBy(() -> TrainableKind.named("tarot"))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("[stacked, logistic");
  }

  private static String firstOf(SimulatedSchool school) {
    return school.iterator().next().getFirst().learner();
  }

  private static List<List<LearnerEvent>> changed(UnaryOperator<List<LearnerEvent>> change) {
    List<List<LearnerEvent>> histories = new ArrayList<>();
    SCHOOL.forEach(history -> histories.add(change.apply(history)));
    return histories;
  }

  private static List<LearnerEvent> scored(List<LearnerEvent> history, double score) {
    return history.stream()
        .map(e -> e instanceof ResponseEvent response ? response.withScore(score) : e)
        .toList();
  }

  private static ResponseEvent response(int number, String item, double score, Help help) {
    return new ResponseEvent(
        "e" + number, "l", Instant.EPOCH, item, 1, List.of("k"), score, help, null, "");
  }

  private void assertRefused(Iterable<? extends List<LearnerEvent>> histories, String reason) {
    assertThatThrownBy(() -> training("logistic", histories))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("training data")
        .hasMessageContaining(reason);
  }
}
