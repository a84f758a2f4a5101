package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** What is quoted, and in what order, of sources that are set by hand. */
class QuoteChoiceTest {
  private static final String QUESTION = "算术平方根";
  private static final Concept ROOT = concept("root", "算术平方根", "非负数的非负的平方根。");
  private static final Concept OTHER = concept("other", "平方根", "平方等于它的数。");
  private static final String IDEA = "由面积求边长，得到算术平方根。";
  private static final String KEY = "当a不小于零时，算术平方根的平方是a。";
  private static final String EXAMPLE = "例题：求16的算术平方根。4的平方是16。所以是4。";
  private static final String PITFALL = "易错：写√9=±3。根号是非负的，√9=3。";
  private static final String LESSON =
      "想法：%s\n要点：%s\n%s\n%s".formatted(IDEA, KEY, EXAMPLE, PITFALL);

  private static Concept concept(String id, String name, String definition) {
    return new Concept(id, name, "", List.of(), definition, "mathematics", null, 0, 0, "", "");
  }

  private static final TextAnalysis WORDS =
      TextAnalysis.of(KnowledgeGraph.builder().put(ROOT).put(OTHER).build());

  private static SourcePassage source(Passage passage, double value) {
    return new SourcePassage(passage, .5, new double[0], null, 0, value);
  }

  private static Passage lesson(String id, String text, String... concepts) {
    Metadata about = Metadata.titled(id, "zh").withConcepts(List.of(concepts));
    return Passage.of(new Resource(id, ResourceType.LESSON, about, text));
  }

  private static final List<SourcePassage> SOURCES =
      List.of(
          source(lesson("neighbour", "要点：算术平方根的邻居是平方根。", "other", "root"), 2),
          source(lesson("own", LESSON, "root"), 1.9),
          source(Passage.of(ROOT), 1.8),
          source(Passage.of(OTHER), 1));

  private static AskedConcepts asked(double probability) {
    List<TaggedConcept> all =
        List.of(
            new TaggedConcept("root", probability, "算术平方根"), new TaggedConcept("other", .3, "平方根"));
    return new AskedConcepts(all, List.of());
  }

  private static List<String> quotes(
      String question, QuestionType type, List<SourcePassage> sources, Passage... cures) {
    return new QuoteChoice(question, type, AskedErrors.of(question, WORDS), asked(.9))
        .from(sources, List.of(cures)).stream().map(Telling.Quote::text).toList();
  }

  @Test
  void definition_isFirst_thenTheLessonOnTheSameConcept() {
    assertThat(quotes("什么是算术平方根", QuestionType.DEFINITION, SOURCES))
        .containsExactly(ROOT.definition(), KEY, IDEA);
  }

  @Test
  void definition_thatALessonRepeats_isSaidOnce() {
    Passage own = lesson("own", "要点：非负数的非负的平方根，叫做算术平方根。\n想法：想想边长。", "root");
    assertThat(
            quotes(
                "什么是算术平方根",
                QuestionType.DEFINITION,
                List.of(source(own, 2), source(Passage.of(ROOT), 1))))
        .containsExactly(ROOT.definition(), "想想边长。");
  }

  @Test
  void definition_askedOfWhatIsHardlyMeant_isThatOfTheBestSource() {
    List<Telling.Quote> quotes =
        new QuoteChoice("什么是算术平方根", QuestionType.DEFINITION, AskedErrors.NO, asked(.3))
            .from(SOURCES.subList(3, 4), List.of());
    assertThat(quotes.getFirst().text()).isEqualTo(OTHER.definition());
  }

  @Test
  void definition_untaggedTextThatIsBest_comesFirst() {
    Passage text = lesson("text", "石门镇的算术平方根公园，是一座公园。");
    assertThat(
            quotes(
                "什么是算术平方根公园",
                QuestionType.DEFINITION,
                List.of(source(text, 3), source(Passage.of(ROOT), 1))))
        .containsExactly(text.text());
  }

  @Test
  void second_isWhatAnotherSourceSays_notTheDefinitionOfTheFirst() {
    Passage own = lesson("own", "要点：算术平方根不小于零。", "root");
    Passage neighbour = lesson("neighbour", "要点：正数的平方根有两个。", "other");
    List<SourcePassage> sources =
        List.of(source(own, 2), source(Passage.of(ROOT), 1.95), source(neighbour, 1.9));
    assertThat(quotes("算术平方根怎么算", QuestionType.METHOD, sources))
        .containsExactly("算术平方根不小于零。", "正数的平方根有两个。");
    assertThat(quotes("算术平方根怎么算", QuestionType.METHOD, sources.subList(0, 2)))
        .containsExactly("算术平方根不小于零。");
  }

  @Test
  void comparison_definesBoth_inTheOrderOfTheQuestion() {
    assertThat(quotes("平方根和算术平方根有什么区别", QuestionType.COMPARISON, SOURCES))
        .startsWith(OTHER.definition(), ROOT.definition());
  }

  @Test
  void pairInAnotherQuestion_isNotWhatIsAsked() {
    List<SourcePassage> lead = SOURCES.subList(1, 4);
    assertThat(quotes("平方根和算术平方根的关系是什么", QuestionType.DEFINITION, lead))
        .startsWith(ROOT.definition())
        .doesNotContain(OTHER.definition());
    assertThat(quotes("什么是平方根和算术平方根", QuestionType.DEFINITION, lead))
        .startsWith(OTHER.definition(), ROOT.definition());
  }

  @Test
  void comparison_quotesOfALessonOnlyWhatNamesOneOfBoth() {
    Passage nameless = lesson("nameless", "要点：平方根有两个。它不小于零。", "root");
    List<SourcePassage> sources = new ArrayList<>(SOURCES.subList(2, 4));
    sources.add(source(nameless, .5));
    assertThat(quotes("平方根和算术平方根有什么区别", QuestionType.COMPARISON, sources))
        .containsExactly(OTHER.definition(), ROOT.definition(), "平方根有两个。");
  }

  @Test
  void definition_ofAnotherConceptWhoseSourceIsMuchBetter_isThatConcepts() {
    List<SourcePassage> sources =
        List.of(source(Passage.of(OTHER), 3), source(Passage.of(ROOT), 1));
    assertThat(quotes("什么是算术平方根", QuestionType.DEFINITION, sources))
        .containsExactly(OTHER.definition());
  }

  @Test
  void cures_areThoseAskedAboutFirst() {
    Passage[] cures =
        Stream.of("甲", "乙", "丙", "漏了负的")
            .map(name -> Passage.of(ROOT, new Misconception("root", name, "", "治" + name + "。")))
            .toArray(Passage[]::new);
    assertThat(quotes("漏了负的，错在哪", QuestionType.OTHER, SOURCES.subList(2, 4), cures))
        .startsWith("治漏了负的。")
        .hasSize(3);
  }

  @Test
  void method_saysHowFirst_theExampleWhole_andTheIdeaLast() {
    assertThat(quotes("算术平方根怎么求", QuestionType.METHOD, SOURCES.subList(1, 2)))
        .containsExactly(KEY, EXAMPLE, IDEA);
  }

  @Test
  void reason_isTheIdeaFirst() {
    assertThat(quotes("为什么有算术平方根", QuestionType.REASON, SOURCES.subList(1, 2)))
        .containsExactly(IDEA, KEY);
  }

  @Test
  void example_isTheExampleFirst_whole() {
    assertThat(quotes("举个算术平方根的例子", QuestionType.EXAMPLE, SOURCES.subList(1, 2)))
        .startsWith(EXAMPLE);
  }

  @ParameterizedTest
  @EnumSource(QuestionType.class)
  void pitfall_notAskedFor_isNotTold(QuestionType type) {
    assertThat(quotes("√9 算术平方根 根号 非负", type, SOURCES))
        .isNotEmpty()
        .noneMatch(quote -> quote.contains("±3"));
  }

  @ParameterizedTest
  @EnumSource(QuestionType.class)
  void pitfall_doubted_isToldWithItsCorrection(QuestionType type) {
    assertThat(quotes("√9=±3 对吗", type, SOURCES.subList(1, 2)))
        .contains(PITFALL)
        .filteredOn(quote -> quote.contains("±3"))
        .hasSize(1);
  }

  @Test
  void pitfall_askedFor_isFirst_thenCuresOfTheSameConcept() {
    Passage cure = Passage.of(ROOT, new Misconception("root", "写成±", "√9=±3", "根号表示非负的那个。"));
    Passage of = Passage.of(OTHER, new Misconception("other", "漏了负的", "", "平方根有两个。"));
    assertThat(quotes("算术平方根的易错点", QuestionType.OTHER, SOURCES, of, cure))
        .containsExactly(PITFALL, "根号表示非负的那个。");
    assertThat(quotes("算术平方根的易错点", QuestionType.OTHER, SOURCES.subList(2, 4), cure))
        .as("without a lesson")
        .containsExactly("根号表示非负的那个。");
  }

  @Test
  void pitfall_askedForBesideSomethingElse_isLast() {
    assertThat(quotes("算术平方根怎么求，我总是算错", QuestionType.METHOD, SOURCES.subList(1, 2)))
        .startsWith(KEY)
        .endsWith(PITFALL);
  }

  @Test
  void exampleAlone_isToldBeforeAMistake_whichIsNotAskedFor() {
    Passage both = lesson("both", EXAMPLE + "\n" + PITFALL, "root");
    assertThat(quotes("为什么√9=±3", QuestionType.REASON, List.of(source(both, 1))))
        .containsExactly(EXAMPLE);
  }

  @Test
  void excerpts_aMistakeGoesOnOnTheNextLine_untilALabelOrAnEmptyLine() {
    assertThat(excerpts("易错：写√9=±3。\n根号只放行非负数。\n要点：好的。"))
        .containsExactly("易错：写√9=±3。\n根号只放行非负数。", "好的。");
    assertThat(excerpts("易错：\n写√9=±3。\n\n另起一段。")).containsExactly("易错：\n写√9=±3。", "另起一段。");
    assertThat(excerpts("例题：求它。\n另起一行。")).containsExactly("例题：求它。", "另起一行。");
  }

  private static List<String> excerpts(String text) {
    Passage passage = lesson("lines", text);
    return passage.excerpts().stream().map(e -> passage.quote(passage.joined(e))).toList();
  }

  @Test
  void rank_sentencesOfALongExample_areEachQuotedAlone() {
    String text = "例题：" + "先算这一步。".repeat(60) + "再算那一步。".repeat(60);
    Passage passage = lesson("long", text);
    List<Passage.Span> spans =
        SentenceRanker.rank("先算", QuestionType.EXAMPLE, AskedErrors.NO, source(passage, 1)).stream()
            .map(SentenceRanker.Ranked::span)
            .toList();
    assertThat(spans).hasSize(120).allMatch(span -> span.end() - span.start() <= 9);
    assertThat(passage.quote(spans.getFirst())).isEqualTo("例题：先算这一步。");
  }

  @Test
  void textOfMistakesAlone_isToldWithTheirCorrection() {
    Passage only = lesson("only", PITFALL, "root");
    assertThat(quotes("算术平方根怎么求", QuestionType.METHOD, List.of(source(only, 1))))
        .containsExactly(PITFALL);
  }

  @Test
  void excerpts_aMistakeThatIsTooLongToQuoteAtOnce_isLeftOut_anExampleIsNot() {
    String longText = "一步一步地算。".repeat(80);
    assertThat(lesson("long", "易错：%s\n要点：好。".formatted(longText)).excerpts()).hasSize(1);
    assertThat(lesson("long", "例题：%s\n要点：好。".formatted(longText)).excerpts()).hasSize(81);
    assertThat(lesson("commas", "易错：%s\n要点：好。".formatted("写错，".repeat(200))).excerpts()).hasSize(1);
    assertThat(lesson("only", "易错：" + longText).excerpts()).isEmpty();
    assertThat(lesson("two", "易错：错一。对一。\n易错：错二。对二。").excerpts()).hasSize(2);
  }
}
