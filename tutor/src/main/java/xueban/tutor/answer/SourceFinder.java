package xueban.tutor.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.QuestionAnalyzer;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogEntry;
import xueban.recommend.CatalogSearch;

/** Finds what may answer questions and holds it against them. Safe for concurrent use. */
record SourceFinder(
    AnswerMaterial material,
    TextAnalysis words,
    QuestionAnalyzer analyzer,
    PassageRanker passages,
    Sureness.Judge sureness) {
  static SourceFinder over(
      KnowledgeGraph graph,
      CatalogSearch search,
      TextAnalysis words,
      QuestionAnalyzer analyzer,
      Function<Language, Optional<Embedder>> embedders,
      SentenceVectors vectors) {
    return new SourceFinder(
        new AnswerMaterial(graph, search),
        words,
        analyzer,
        new PassageRanker(graph, embedders, vectors),
        new Sureness.Judge(graph, words));
  }

  QuestionReading read(AskedMatter asked) {
    return read(asked, Set.of());
  }

  /**
   * Returns a question as it is read.
   *
   * @param without ids of entries that are passed over, as if the catalog had none of them
   */
  QuestionReading read(AskedMatter asked, Set<String> without) {
    String matter = asked.matter().text();
    QuestionAnalysis analysis = analyzer.analyze(matter);
    QuestionTerms terms = QuestionTerms.of(matter, analysis, words);
    List<CatalogEntry> found = material.found(asked.matter(), without);
    List<Passage> read = material.passages(asked.concepts().all(), found);
    return new QuestionReading(
        asked,
        analysis.type(),
        terms.isEmpty(),
        found,
        passages.rank(matter, asked.concepts(), read),
        sureness,
        sureness.named(analysis.language(), asked.concepts(), read, terms),
        () -> material.cures(asked.concepts().all()));
  }
}
