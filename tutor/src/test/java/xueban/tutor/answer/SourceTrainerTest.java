package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.QuestionType;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** Weights fitted to rows whose truth was drawn by weights that are known. */
class SourceTrainerTest {
  private static final KnowledgeGraph GRAPH = KnowledgeGraph.empty();
  private static final TextAnalysis WORDS = TextAnalysis.of(GRAPH);

  /** A passage says its cosine to any question: the number that its text ends in. */
  private record Told() implements Embedder {
    @Override
    public String id() {
      return "told";
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public float[] embed(String text, TextRole role) {
      double cosine =
          role == TextRole.QUERY ? 1 : Integer.parseInt(text.replaceAll("\\D", "")) / 1000.0;
      return new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)};
    }

    @Override
    public void close() {}
  }

  private static Passage passage(String id, double cosine) {
    return Passage.of(
        new Resource(
            id,
            ResourceType.READING,
            Metadata.titled(id, "zh"),
            "乙丙丁%03d。".formatted((int) (1000 * cosine))));
  }

  /** Returns a question whose only likely passage has that cosine, beside one with .300. */
  private static SourceCase read(double cosine, boolean answerable) {
    QuestionReading reading = reading(cosine);
    return answerable
        ? SourceCase.answerable(reading, Set.of("a"))
        : SourceCase.without(reading, Set.of("z"));
  }

  private static QuestionReading reading(double cosine) {
    AskedMatter asked = AskedMatter.of(Question.of("天地玄黄"), WORDS);
    PassageRanker ranker =
        new PassageRanker(GRAPH, language -> Optional.of(new Told()), new SentenceVectors());
    return new QuestionReading(
        asked,
        QuestionType.OTHER,
        false,
        List.of(),
        ranker.rank("天地玄黄", asked.concepts(), List.of(passage("a", cosine), passage("b", .3))),
        new Sureness.Judge(GRAPH, WORDS),
        0,
        List::of);
  }

  /** Answerable from a cosine of about .6 on, the surer the higher. */
  private static List<SourceCase> cases(int many) {
    Random random = new Random(5);
    List<SourceCase> cases = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      double cosine = .31 + .68 * random.nextDouble();
      double chance = 1 / (1 + Math.exp(-20 * (cosine - .6)));
      cases.add(read(cosine, random.nextDouble() < chance));
    }
    return cases;
  }

  @Test
  void fit_recoversTheWeightsByWhichTruthsWereDrawn() {
    AnswerWeights fitted = SourceTrainer.fit(cases(600), "told");

    // Beside a constant passage three signs rise with the cosine alone: together they weigh it.
    assertThat(fitted.likest() + fitted.together() + fitted.above()).isCloseTo(20, within(4.0));
    assertThat(fitted.share()).isZero();
    assertThat(fitted.embedder()).isEqualTo("told");
    assertThat(SourceFigures.of(cases(400), fitted).toldApart()).isGreaterThan(.8);
    assertThat(SourceTrainer.fit(cases(600), "told")).isEqualTo(fitted);
  }

  @Test
  void fit_noRowWithAnotherName_keepsTheGuardThatShips() {
    assertThat(SourceTrainer.fit(cases(60), "told").otherNames())
        .isEqualTo(AnswerWeights.shipped().otherNames());
  }

  @Test
  void fit_answersThatQuoteNoRightEntry_buyNothing() {
    List<SourceCase> cases = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cases.add(read(.9, true));
      cases.add(read(.7, false));
      cases.add(SourceCase.answerable(reading(.7), Set.of("not found")));
    }
    SourceFigures figures = SourceFigures.of(cases, SourceTrainer.fit(cases, "told"));
    assertThat(figures.quoted()).isEqualTo(.5);
    assertThat(figures.rightlyRefused()).isEqualTo(1);
  }

  @Test
  void isWorse_unlessTheLossIsBelowThatOfWhatServesAndOfTheControl() {
    SourceFigures better = new SourceFigures(50, .98, .01, 50, .9);
    SourceFigures worse = new SourceFigures(50, .90, .05, 50, .9);
    assertThat(new SourceTraining.Comparison(better, worse, worse).isWorse()).isFalse();
    assertThat(new SourceTraining.Comparison(better, better, worse).isWorse()).isTrue();
    assertThat(new SourceTraining.Comparison(better, worse, better).isWorse()).isTrue();
  }

  @Test
  void loss_ofTwoFiguresThatMissTheirGoalsAlike_isTheSame() {
    assertThat(SourceFigures.loss(.03, 0)).isCloseTo(SourceFigures.loss(0, .20), within(1e-12));
    assertThat(SourceFigures.loss(1, 1)).isCloseTo(1, within(1e-12));
    assertThat(SourceFigures.loss(0, 0)).isZero();
  }

  @Test
  void fit_aRefusalThatNeedNotBe_weighsMoreThanAnAnswerThatShouldNot() {
    SourceFigures figures = SourceFigures.of(cases(400), SourceTrainer.fit(cases(600), "told"));
    assertThat(figures.refused()).isLessThan(1 - figures.rightlyRefused());
  }

  @Test
  void fit_truthsDealtAnew_tellNothing() {
    List<SourceCase> cases = cases(400);
    List<Boolean> truths = new ArrayList<>(cases.stream().map(SourceCase::answerable).toList());
    Collections.shuffle(truths, new Random(1));
    List<SourceCase> dealt = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      dealt.add(cases.get(i).as(truths.get(i)));
    }
    assertThat(SourceFigures.of(cases, SourceTrainer.fit(dealt, "told")).toldApart())
        .isBetween(.35, .65);
  }

  @Test
  void fit_oneKindOnly_isRefused() {
    assertThatThrownBy(() -> SourceTrainer.fit(List.of(read(.9, true)), "told"))
        .hasMessageContaining("1 of 1 passages");
    assertThatThrownBy(() -> SourceTrainer.fit(List.of(), "told")).hasMessageContaining("0 of 0");
  }

  @Test
  void together_weighsPartsByTheirQuestions() {
    SourceFigures all =
        SourceFigures.together(
            List.of(new SourceFigures(1, 1, 0, 3, 1), new SourceFigures(3, 0, 1, 1, 0)));
    assertThat(all).isEqualTo(new SourceFigures(4, .25, .75, 4, .75));
    assertThat(all.loss()).isCloseTo((20 * .75 + 3 * .25) / 23, within(1e-12));
    assertThat(all.toldApart()).isCloseTo(.5, within(1e-12));
    assertThat(SourceFigures.together(List.of())).isEqualTo(new SourceFigures(0, 0, 0, 0, 0));
  }
}
