package xueban.bench;

import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.nlp.relation.PrerequisiteTrainer;
import xueban.nlp.relation.RelationOptions;
import xueban.nlp.relation.RelationSources;

/** How well the arrows of Common Core's coherence map are found from the standards. */
final class CommonCoreFigures {
  private final PairFigures figures;
  private final long seed;

  CommonCoreFigures(PairFigures figures, long seed) {
    this.figures = figures;
    this.seed = seed;
  }

  /** Measures. */
  void measure(CommonCore map, BgeEmbedder english, BenchOptions options) {
    options.progress().accept("Common Core: reading the standards");
    String data = "ccss, standards' texts, grades and domains";
    KnowledgeGraph standards = map.standards();
    PrerequisiteTrainer trainer =
        PrerequisiteTrainer.of(RelationSources.of(standards).withEmbedder(english));
    CommonCorePairs pairs = new CommonCorePairs(map, seed);
    HeldOutPairs folds = new HeldOutPairs(pairs.pairs());
    PairJudge words =
        (before, after) -> NameOverlap.diceOfWords(text(standards, before), text(standards, after));
    var judge = PairJudge.ours(trainer, RelationOptions.standard(seed));
    options.progress().accept("Common Core: five folds");
    PairAnswers ours = folds.at(.5, judge);
    PairAnswers overlap = folds.atBestThreshold(words);
    figures.figure("arrows in the file", map.arrowRows(), "rows", null, data);
    figures.figure("arrows between two standards", map.arrows().size(), "pairs", null, data);
    figures.figure("ordered pairs judged", pairs.pairs().size(), "pairs", null, data);
    figures.figure(
        "precision; overlap of words", ours, PairAnswers::precision, overlap.precision(), data);
    figures.figure("recall; overlap of words", ours, PairAnswers::recall, overlap.recall(), data);
    figures.figure("F1; overlap of words", ours, PairAnswers::f1, overlap.f1(), data);
    figures.figure("F1; calling all one", ours, PairAnswers::f1, ours.alwaysF1(), data);
    PairAnswers grades = folds.at(1, known -> byGrade(standards));
    figures.figure(
        "direction; lower grade first",
        ours,
        PairAnswers::directionAccuracy,
        grades.directionAccuracy(),
        data);
    options.progress().accept("Common Core: ranking");
    figures.figure(
        "recall in the first 10 of " + (standards.concepts().size() - 1) + "; overlap of words",
        pairs.recallAtTen(judge),
        "1",
        pairs.recallAtTen(known -> words),
        data);
    figures.keep("common core", "ccss", ours);
  }

  private static PairJudge byGrade(KnowledgeGraph standards) {
    return (before, after) -> standards.concept(after).grade() - standards.concept(before).grade();
  }

  private static String text(KnowledgeGraph standards, String id) {
    Concept standard = standards.concept(id);
    return standard.name();
  }
}
