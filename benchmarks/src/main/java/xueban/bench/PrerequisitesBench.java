package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private PairFigures figures = new PairFigures();

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
    figures = new PairFigures();
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
      new CommonCoreFigures(figures, SEED).measure(map, english, options);
    }
    options.rowsFile().ifPresent(figures::writeRows);
    return new BenchReport(name(), figures.figures());
  }

  /** What was measured on one set. */
  private record Within(
      JudgedPairs set,
      PairAnswers ours,
      PairAnswers names,
      PairAnswers closure,
      PairAnswers examples,
      PairAnswers shuffled)
      implements PairFigures.AgainstNames {}

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
      figures.figure("ordered pairs", found.set().pairs().size(), "pairs", null, data);
      figures.figure(
          "accuracy; majority class",
          found.ours(),
          PairAnswers::accuracy,
          found.ours().majority(),
          data);
      figures.f1(found, data);
      figures.figure(
          "F1; closure of known pairs", found.ours(), PairAnswers::f1, found.closure().f1(), data);
      figures.figure(
          "F1 without the known graph; overlap of names",
          found.examples(),
          PairAnswers::f1,
          found.names().f1(),
          data);
      figures.direction(found, data);
      figures.figure(
          "AUC; labels shuffled",
          found.ours(),
          PairAnswers::areaUnderCurve,
          found.shuffled().areaUnderCurve(),
          data);
      figures.keep("within", found.set().subject(), found.ours());
      figures.keep("names", found.set().subject(), found.names());
    }
    String data = "mean of four";
    figures.meanF1(all, data);
    figures.mean(
        "F1; closure of known pairs", all, f -> f.ours().f1(), f -> f.closure().f1(), data);
    figures.mean(
        "F1 without the known graph; overlap of names",
        all,
        f -> f.examples().f1(),
        f -> f.names().f1(),
        data);
    figures.meanDirection(all, data);
    figures.mean("F1; labels shuffled", all, f -> f.ours().f1(), f -> f.shuffled().f1(), data);
    figures.mean(
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
  private record Across(JudgedPairs set, PairAnswers ours, PairAnswers names)
      implements PairFigures.AgainstNames {}

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
      figures.f1(found, data);
      figures.direction(found, data);
      figures.figure(
          "AUC; overlap of names",
          found.ours(),
          PairAnswers::areaUnderCurve,
          found.names().areaUnderCurve(),
          data);
      figures.keep("across", found.set().subject(), found.ours());
    }
    String data = "mean of four, each from the other three";
    figures.meanF1(all, data);
    figures.meanDirection(all, data);
    figures.mean(
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
}
