package xueban.recommend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import xueban.Explanation;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;

/** Says how the score of a hit came about, in the language of the search. */
final class HitExplanation {
  private static final int MOST_CONCEPTS = 2;

  /** What is told as a fact is more likely than not; a weight is kept a little rounded down. */
  private static final double LIKELY = .49;

  private final KnowledgeGraph graph;
  private final boolean english;
  private final boolean likeness;

  HitExplanation(KnowledgeGraph graph, String searchText) {
    this(graph, searchText, false);
  }

  private HitExplanation(KnowledgeGraph graph, String searchText, boolean likeness) {
    this.graph = graph;
    this.likeness = likeness;
    english = !searchText.isBlank() && Language.of(searchText) == Language.ENGLISH;
  }

  /** Says what hits have in common with an entry of that title. */
  static HitExplanation ofLikeness(KnowledgeGraph graph, String title) {
    return new HitExplanation(graph, title, true);
  }

  /** Returns the score with its parts; the parts add up to it exactly. */
  Explanation explain(List<PartScores.Given> given) {
    Map<ScorePart.Kind, List<Explanation>> byKind = new EnumMap<>(ScorePart.Kind.class);
    for (PartScores.Given part : given) {
      byKind
          .computeIfAbsent(part.part().kind(), k -> new ArrayList<>())
          .add(Explanation.leaf(describe(part.part()), part.score()));
    }
    List<Explanation> sides = new ArrayList<>();
    byKind.forEach((kind, parts) -> sides.add(Explanation.sum(name(kind), parts)));
    return Explanation.sum(english ? "score" : "得分", sides);
  }

  private String name(ScorePart.Kind kind) {
    return switch (kind) {
      case WORDS ->
          english ? "words (BM25, the best match of the search is 1)" : "词语（BM25，最佳匹配为 1）";
      case MEANING -> english ? "meaning (nearness of vectors)" : "语义（向量相近程度）";
      case PAIRS -> english ? "words of the search side by side" : "所查文字的相邻出现";
      case CONCEPTS ->
          likeness
              ? english ? "concepts that both have" : "共有的知识点"
              : english ? "concepts that the search names" : "所查的知识点";
      case MAIN_CONCEPT ->
          english ? "a concept that the search names is its main one" : "所查的知识点是其首要知识点";
      case QUALITY -> english ? "quality of the resource" : "资源质量";
    };
  }

  private String describe(ScorePart part) {
    return switch (part.kind()) {
      case WORDS -> "“" + part.subject() + "”";
      case MEANING -> english ? "among the nearest by meaning" : "属于语义最相近者";
      case PAIRS -> english ? "neighbouring words, the rarer the more" : "相邻的字词（越少见越重）";
      case CONCEPTS, MAIN_CONCEPT -> conceptName(part.subject());
      case QUALITY -> english ? "judged quality" : "质量评价";
    };
  }

  /**
   * Returns why a hit came, in a sentence that names what it rests on.
   *
   * @param cosine nearness by meaning, in [-1, 1], or {@code NaN} if it was not found by it
   */
  String reason(List<PartScores.Given> given, List<SearchHit.Highlight> highlights, double cosine) {
    List<String> clauses = new ArrayList<>();
    List<PartScores.Given> concepts =
        given.stream().filter(g -> g.part().kind() == ScorePart.Kind.CONCEPTS).toList();
    List<String> likely = names(concepts, true);
    if (!likely.isEmpty()) {
      String about =
          english ? likeness ? "it too is about " : "it is about " : likeness ? "同样讲" : "讲的是";
      clauses.add(about + String.join(english ? ", " : "、", likely));
    }
    List<String> possible = names(concepts, false);
    if (likely.isEmpty() && !possible.isEmpty()) {
      clauses.add(
          (english ? "it may be about " : "可能讲到") + String.join(english ? ", " : "、", possible));
    }
    highlights.stream().findFirst().ifPresent(h -> clauses.add(holds(h)));
    if (highlights.isEmpty()
        && given.stream().anyMatch(g -> g.part().kind() == ScorePart.Kind.WORDS)) {
      clauses.add(
          likeness
              ? english ? "both have words in common" : "有共同的词语"
              : english ? "its options or solution hold what you look for" : "选项或解析中有所查的词语");
    }
    boolean near = given.stream().anyMatch(g -> g.part().kind() == ScorePart.Kind.MEANING);
    if (near && !Double.isNaN(cosine)) {
      clauses.add(
          String.format(
              Locale.ROOT,
              english ? "its meaning is near (%.2f)" : likeness ? "意思相近（%.2f）" : "意思与所查相近（%.2f）",
              cosine));
    }
    if (clauses.isEmpty()) {
      return english ? "It fits the filters." : "符合筛选条件。";
    }
    String sentence = String.join(english ? "; " : "；", clauses);
    return english
        ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + "."
        : sentence + "。";
  }

  /**
   * Returns names of concepts that a hit is about.
   *
   * @param likely those that it is more likely about than not, or the others
   */
  private List<String> names(List<PartScores.Given> concepts, boolean likely) {
    return concepts.stream()
        .filter(g -> g.score() >= LIKELY * g.part().most() == likely)
        .map(g -> conceptName(g.part().subject()))
        .limit(MOST_CONCEPTS)
        .toList();
  }

  private String holds(SearchHit.Highlight highlight) {
    String words =
        highlight.ranges().stream()
            .map(r -> highlight.passage().substring(r.start(), r.end()))
            .distinct()
            .limit(3)
            .map(word -> "“" + word + "”")
            .reduce((a, b) -> a + (english ? ", " : "、") + b)
            .orElse("");
    return switch (highlight.field()) {
      case "title" -> (english ? "the title says " : likeness ? "标题中也有" : "标题中有") + words;
      case "description" ->
          (english ? "the description says " : likeness ? "简介中也有" : "简介中有") + words;
      default -> (english ? "the text says " : likeness ? "正文中也有" : "正文中有") + words;
    };
  }

  private String conceptName(String id) {
    return graph
        .find(id)
        .map(c -> english && !c.englishName().isEmpty() ? c.englishName() : c.name())
        .orElse(id);
  }
}
