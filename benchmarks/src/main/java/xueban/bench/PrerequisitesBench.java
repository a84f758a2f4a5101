package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.nlp.relation.KnownPair;
import xueban.nlp.relation.PrerequisiteTrainer;
import xueban.nlp.relation.RelationOptions;
import xueban.nlp.relation.RelationOptions.Scope;
import xueban.nlp.relation.RelationSources;

/**
 * How well prerequisites are found that nobody told: on pairs of names that people judged, and on
 * Common Core's coherence map from the standards' texts. Every figure is of pairs held out, both
 * orders of two concepts together. Nothing is tuned on them: the options are the standard ones, and
 * a threshold other than ½ is chosen on training pairs alone.
 */
final class PrerequisitesBench implements Bench {
  private static final List<String> SETS =
      List.of("data-mining", "geometry", "physics", "precalculus");
  private static final long SEED = 1;

  private final List<Figure> figures = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  @Override
  public String name() {
    return "prerequisites";
  }

  @Override
  public String what() {
    return "finds prerequisites among concepts, held out by pair, in and across subjects";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    figures.clear();
    rows.clear();
    rows.add("setting\tset\tfold\tbefore\tafter\tprerequisite\tscore\treverse_score\tsaid");
    List<JudgedPairs> sets =
        SETS.stream()
            .map(s -> JudgedPairs.read(options.file("prerequisites/zh-" + s + ".tsv.gz"), s))
            .toList();
    CommonCore map =
        CommonCore.read(
            options.file("prerequisites/ccss-standards.js"),
            options.file("prerequisites/ccss-edges.csv"));
    try (BgeEmbedder chinese = BgeEmbedder.chinese();
        BgeEmbedder english = BgeEmbedder.english()) {
      KnowledgeGraph.Builder names = KnowledgeGraph.builder();
      sets.forEach(set -> set.addTo(names));
      options.progress().accept("reading " + sets.size() + " sets of names");
      PrerequisiteTrainer trainer =
          PrerequisiteTrainer.of(RelationSources.of(names.build()).withEmbedder(chinese));
      within(sets, trainer, options);
      across(sets, trainer, options);
      commonCore(map, english, options);
    }
    options.rowsFile().ifPresent(this::writeRows);
    return new BenchReport(name(), figures);
  }

  /** What was measured on one set. */
  private record Within(
      JudgedPairs set,
      PairAnswers ours,
      PairAnswers names,
      PairAnswers closure,
      PairAnswers examples,
      PairAnswers shuffled) {}

  private void within(List<JudgedPairs> sets, PrerequisiteTrainer trainer, BenchOptions options) {
    List<Within> all =
        sets.parallelStream()
            .map(
                set -> {
                  options.progress().accept(set.subject() + ": five folds");
                  return within(set, trainer);
                })
            .toList();
    for (Within found : all) {
      String data = "zh-" + found.set().subject();
      figure("ordered pairs", found.set().pairs().size(), "pairs", null, data);
      figure(
          "accuracy; majority class",
          found.ours(),
          PairAnswers::accuracy,
          found.ours().majority(),
          data);
      figure("F1; calling all one", found.ours(), PairAnswers::f1, found.ours().alwaysF1(), data);
      figure("F1; overlap of names", found.ours(), PairAnswers::f1, found.names().f1(), data);
      figure(
          "F1; closure of known pairs", found.ours(), PairAnswers::f1, found.closure().f1(), data);
      figure(
          "F1 without the known graph; overlap of names",
          found.examples(),
          PairAnswers::f1,
          found.names().f1(),
          data);
      figure(
          "direction; overlap of names",
          found.ours(),
          PairAnswers::directionAccuracy,
          found.names().directionAccuracy(),
          data);
      figure(
          "AUC; labels shuffled",
          found.ours(),
          PairAnswers::areaUnderCurve,
          found.shuffled().areaUnderCurve(),
          data);
      keep("within", found.set().subject(), found.ours());
      keep("names", found.set().subject(), found.names());
    }
    String data = "mean of four";
    mean("F1; calling all one", all, f -> f.ours().f1(), f -> f.ours().alwaysF1(), data);
    mean("F1; overlap of names", all, f -> f.ours().f1(), f -> f.names().f1(), data);
    mean("F1; closure of known pairs", all, f -> f.ours().f1(), f -> f.closure().f1(), data);
    mean(
        "F1 without the known graph; overlap of names",
        all,
        f -> f.examples().f1(),
        f -> f.names().f1(),
        data);
    mean(
        "direction; overlap of names",
        all,
        f -> f.ours().directionAccuracy(),
        f -> f.names().directionAccuracy(),
        data);
    mean("F1; labels shuffled", all, f -> f.ours().f1(), f -> f.shuffled().f1(), data);
    mean(
        "AUC; labels shuffled",
        all,
        f -> f.ours().areaUnderCurve(),
        f -> f.shuffled().areaUnderCurve(),
        data);
  }

  private static Within within(JudgedPairs set, PrerequisiteTrainer trainer) {
    HeldOutPairs folds = new HeldOutPairs(set.pairs());
    RelationOptions standard = RelationOptions.standard(SEED);
    return new Within(
        set,
        folds.at(.5, PairJudge.ours(trainer, standard)),
        folds.atBestThreshold(PairJudge.names()),
        folds.at(.5, ClosureJudge::new),
        folds.at(.5, PairJudge.ours(trainer, standard.withScope(Scope.EXAMPLES))),
        new HeldOutPairs(shuffled(set.pairs())).at(.5, PairJudge.ours(trainer, standard)));
  }

  /** Returns the pairs with their labels dealt out anew. */
  private static List<KnownPair> shuffled(List<KnownPair> pairs) {
    List<KnownPair.Judgement> labels =
        new ArrayList<>(pairs.stream().map(KnownPair::judgement).toList());
    Collections.shuffle(labels, new Random(SEED));
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> new KnownPair(pairs.get(i).before(), pairs.get(i).after(), labels.get(i)))
        .toList();
  }

  /** What was measured on one set after learning from the others. */
  private record Across(JudgedPairs set, PairAnswers ours, PairAnswers names) {}

  private void across(List<JudgedPairs> sets, PrerequisiteTrainer trainer, BenchOptions options) {
    List<Across> all =
        sets.parallelStream()
            .map(
                set -> {
                  options.progress().accept(set.subject() + ": from the other sets");
                  return across(set, sets, trainer);
                })
            .toList();
    for (Across found : all) {
      String data = "zh-" + found.set().subject() + " from the other three";
      figure("F1; calling all one", found.ours(), PairAnswers::f1, found.ours().alwaysF1(), data);
      figure("F1; overlap of names", found.ours(), PairAnswers::f1, found.names().f1(), data);
      figure(
          "direction; overlap of names",
          found.ours(),
          PairAnswers::directionAccuracy,
          found.names().directionAccuracy(),
          data);
      figure(
          "AUC; overlap of names",
          found.ours(),
          PairAnswers::areaUnderCurve,
          found.names().areaUnderCurve(),
          data);
      keep("across", found.set().subject(), found.ours());
    }
    String data = "mean of four, each from the other three";
    mean("F1; calling all one", all, f -> f.ours().f1(), f -> f.ours().alwaysF1(), data);
    mean("F1; overlap of names", all, f -> f.ours().f1(), f -> f.names().f1(), data);
    mean(
        "direction; overlap of names",
        all,
        f -> f.ours().directionAccuracy(),
        f -> f.names().directionAccuracy(),
        data);
    mean(
        "AUC; overlap of names",
        all,
        f -> f.ours().areaUnderCurve(),
        f -> f.names().areaUnderCurve(),
        data);
  }

  private static Across across(
      JudgedPairs set, List<JudgedPairs> sets, PrerequisiteTrainer trainer) {
    RelationOptions options = RelationOptions.standard(SEED).withScope(Scope.OTHER_SUBJECTS);
    List<JudgedPairs> others = sets.stream().filter(s -> !s.equals(set)).toList();
    PairAnswers tuning = new PairAnswers();
    for (JudgedPairs left : others) {
      List<KnownPair> rest = pairs(others.stream().filter(s -> !s.equals(left)));
      PairJudge judge = PairJudge.ours(trainer, options).apply(rest);
      tuning.addAll(HeldOutPairs.scored(left.pairs(), 0, judge));
    }
    double threshold = tuning.bestThreshold();
    PairJudge judge = PairJudge.ours(trainer, options).apply(pairs(others.stream()));
    double ofNames =
        HeldOutPairs.scored(pairs(others.stream()), 0, PairJudge.names()).bestThreshold();
    return new Across(
        set,
        HeldOutPairs.scored(set.pairs(), 0, judge).judged(score -> score >= threshold),
        HeldOutPairs.scored(set.pairs(), 0, PairJudge.names()).judged(score -> score >= ofNames));
  }

  private static List<KnownPair> pairs(Stream<JudgedPairs> sets) {
    return sets.flatMap(s -> s.pairs().stream()).toList();
  }

  private void commonCore(CommonCore map, BgeEmbedder english, BenchOptions options) {
    options.progress().accept("Common Core: reading the standards");
    String data = "ccss, standards' texts, grades and domains";
    KnowledgeGraph standards = map.standards();
    PrerequisiteTrainer trainer =
        PrerequisiteTrainer.of(RelationSources.of(standards).withEmbedder(english));
    CommonCorePairs pairs = new CommonCorePairs(map, SEED);
    HeldOutPairs folds = new HeldOutPairs(pairs.pairs());
    PairJudge words =
        (before, after) -> NameOverlap.diceOfWords(text(standards, before), text(standards, after));
    var judge = PairJudge.ours(trainer, RelationOptions.standard(SEED));
    options.progress().accept("Common Core: five folds");
    PairAnswers ours = folds.at(.5, judge);
    PairAnswers overlap = folds.atBestThreshold(words);
    figure("arrows in the file", map.arrowRows(), "rows", null, data);
    figure("arrows between two standards", map.arrows().size(), "pairs", null, data);
    figure("ordered pairs judged", pairs.pairs().size(), "pairs", null, data);
    figure("precision; overlap of words", ours, PairAnswers::precision, overlap.precision(), data);
    figure("recall; overlap of words", ours, PairAnswers::recall, overlap.recall(), data);
    figure("F1; overlap of words", ours, PairAnswers::f1, overlap.f1(), data);
    figure("F1; calling all one", ours, PairAnswers::f1, ours.alwaysF1(), data);
    PairAnswers grades = folds.at(1, known -> byGrade(standards));
    figure(
        "direction; lower grade first",
        ours,
        PairAnswers::directionAccuracy,
        grades.directionAccuracy(),
        data);
    options.progress().accept("Common Core: ranking");
    figure(
        "recall in the first 10 of " + (standards.concepts().size() - 1) + "; overlap of words",
        pairs.recallAtTen(judge),
        "1",
        pairs.recallAtTen(known -> words),
        data);
    keep("common core", "ccss", ours);
  }

  private static PairJudge byGrade(KnowledgeGraph standards) {
    return (before, after) -> standards.concept(after).grade() - standards.concept(before).grade();
  }

  private static String text(KnowledgeGraph standards, String id) {
    Concept standard = standards.concept(id);
    return standard.name();
  }

  private void figure(
      String name,
      PairAnswers answers,
      ToDoubleFunction<PairAnswers> value,
      double baseline,
      String data) {
    figure(name, value.applyAsDouble(answers), "1", baseline, data);
  }

  private <T> void mean(
      String name,
      List<T> all,
      ToDoubleFunction<T> value,
      ToDoubleFunction<T> baseline,
      String data) {
    figure(
        name,
        all.stream().mapToDouble(value).average().orElse(0),
        "1",
        all.stream().mapToDouble(baseline).average().orElse(0),
        data);
  }

  private void figure(
      String name, double value, String unit, @Nullable Double baseline, String data) {
    figures.add(new Figure(name, value, unit, baseline, data, "held out"));
  }

  private void keep(String setting, String set, PairAnswers answers) {
    for (PairAnswers.Answer a : answers.all()) {
      rows.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%d\t%s\t%s\t%d\t%.6f\t%.6f\t%d",
              setting,
              set,
              a.fold(),
              a.pair().before(),
              a.pair().after(),
              a.pair().isPrerequisite() ? 1 : 0,
              a.score(),
              a.reverseScore(),
              a.said() ? 1 : 0));
    }
  }

  private void writeRows(Path file) {
    try {
      Files.write(file, rows, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
