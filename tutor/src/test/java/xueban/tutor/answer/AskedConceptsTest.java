package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static xueban.tutor.answer.TriangleQuestions.GRAPH;
import static xueban.tutor.answer.TriangleQuestions.asked;
import static xueban.tutor.answer.TriangleQuestions.concept;
import static xueban.tutor.answer.TriangleQuestions.entry;
import static xueban.tutor.answer.TriangleQuestions.meaning;
import static xueban.tutor.answer.TriangleQuestions.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/** What a question means, by a finder written by hand, and what that does to the answer. */
class AskedConceptsTest {
  private static double probability(AskedConcepts asked, String concept) {
    return asked.all().stream()
        .filter(tagged -> tagged.concept().equals(concept))
        .mapToDouble(TaggedConcept::probability)
        .findFirst()
        .orElse(0);
  }

  @Test
  void of_whatIsNamed_countsLessTheSurerAnotherIsMeant() {
    String question = "两个三角形什么时候形状一样";
    double alone = probability(asked(question, Map.of()), "math.triangle");
    double overruled = probability(asked(question, Map.of("math.criterion", .9)), "math.triangle");
    assertThat(alone).isPositive();
    assertThat(overruled).isCloseTo(alone * (1 - .7 * .9), within(1e-12));
  }

  @Test
  void of_namedAndMeantAlike_isSurerThanEither() {
    String question = "什么是三角形";
    double named = probability(asked(question, Map.of()), "math.triangle");
    double both = probability(asked(question, Map.of("math.triangle", .6)), "math.triangle");
    assertThat(both).isGreaterThan(named).isGreaterThan(.6);
  }

  @Test
  void of_aSignThatStandsForAWord_isReadAsTheWord() {
    double word = probability(asked("两个三角形什么时候形状一样", Map.of()), "math.triangle");
    assertThat(probability(asked("两个△什么时候形状一样", Map.of()), "math.triangle")).isEqualTo(word);
  }

  @Test
  void of_aNameWithAnotherWordForAnd_isNamedWhole() {
    TextAnalysis words =
        TextAnalysis.of(
            KnowledgeGraph.builder()
                .put(concept("current", "电流", ""))
                .put(concept("voltage", "电压", ""))
                .put(concept("relation", "电流与电压的关系", ""))
                .build());
    assertThat(AskedConcepts.of(Question.of("电流和电压的关系是什么？"), words).ids())
        .containsExactly("relation");
    assertThat(AskedConcepts.of(Question.of("电流跟电压有什么关系？"), words).ids())
        .isEqualTo(AskedConcepts.of(Question.of("电流和电压的关系是什么？"), words).ids());
    assertThat(AskedConcepts.of(Question.of("电流和电压是什么？"), words).ids())
        .containsExactlyInAnyOrder("current", "voltage");
  }

  @Test
  void of_nothingButAName_isThatConceptWhateverElseIsMeant() {
    AskedConcepts whole = asked("三角形是什么？", Map.of("math.similar", .9));
    AskedConcepts more = asked("三角形是什么样的", Map.of("math.similar", .9));
    double alone = probability(asked("三角形是什么？", Map.of()), "math.triangle");
    assertThat(probability(whole, "math.triangle")).isEqualTo(alone);
    assertThat(probability(more, "math.triangle")).isLessThan(alone);
    assertThat(whole.all().getFirst().concept()).isEqualTo("math.triangle");
    assertThat(more.all().getFirst().concept()).isEqualTo("math.similar");
    assertThat(whole.meant()).allMatch(concept -> concept.probability() < alone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三角形的概念是什么呀",
        "请问，三角形是什么意思？",
        "解释一下三角形",
        "What is a triangle?",
        "What's a triangle",
        "Define triangle.",
        "What is the meaning of triangle?",
        "what does triangle mean"
      })
  void of_nothingButAName_howeverItIsAsked(String question) {
    TextAnalysis words = meaning(Map.of("math.similar", .9));
    assertThat(AskedConcepts.of(Question.of(question), words).all().getFirst().concept())
        .isEqualTo("math.triangle");
  }

  @Test
  void definition_ofNothingButAName_isQuoted_notThatOfWhatItMeans() {
    String question = "三角形是什么？";
    List<SourcePassage> sources =
        List.of(
            source(Passage.of(GRAPH.concept("math.similar")), .5, .6),
            source(Passage.of(GRAPH.concept("math.triangle")), .5, .6));
    assertThat(
            new QuoteChoice(
                    question,
                    QuestionType.DEFINITION,
                    AskedErrors.NO,
                    asked(question, Map.of("math.similar", .9)))
                .from(sources, List.of()))
        .extracting(Telling.Quote::text)
        .containsExactly("由三条线段首尾相接围成的图形。");
  }

  @Test
  void of_everyNameOfTheGraph_isNamedWhereNothingElseIsAsked() {
    TextAnalysis words = TextAnalysis.of(BuiltInGraph.load());
    for (Concept concept : BuiltInGraph.load().concepts()) {
      Stream.concat(Stream.of(concept.name()), concept.aliases().stream())
          .filter(name -> !name.isBlank())
          .forEach(
              name ->
                  assertThat(AskedConcepts.of(Question.of(name + "是什么"), words).ids())
                      .as(name)
                      .contains(concept.id()));
    }
  }

  @Test
  void of_aWordThatIsNoSumOfItsParts_namesNoPart_unlessItIsAName() {
    TextAnalysis words = TextAnalysis.of(BuiltInGraph.load());
    assertThat(AskedConcepts.of(Question.of("锐角三角函数是什么"), words).all()).isEmpty();
    assertThat(AskedConcepts.of(Question.of("锐角三角函数里的正弦是什么"), words).ids())
        .containsExactly("math.sine");
    TextAnalysis own =
        TextAnalysis.of(KnowledgeGraph.builder().put(concept("own", "锐角三角函数的值", "")).build());
    assertThat(AskedConcepts.of(Question.of("锐角三角函数的值是什么"), own).ids()).containsExactly("own");
  }

  @Test
  void of_whatSomethingHas_isNamedByTheNameOfThat() {
    TextAnalysis words =
        TextAnalysis.of(
            KnowledgeGraph.builder()
                .put(concept("triangle", "三角形", ""))
                .put(concept("altitude", "三角形的高", ""))
                .build());
    for (String question : List.of("三角形有几条高？", "三角形都有哪些高")) {
      assertThat(AskedConcepts.of(Question.of(question), words).ids()).containsExactly("altitude");
    }
    assertThat(AskedConcepts.of(Question.of("这个三角形有多高"), words).ids()).containsExactly("triangle");
  }

  @Test
  void sideBySide_twoThatAreCompared_evenIfAThirdIsLikelier() {
    TextAnalysis words = meaning(Map.of("math.criterion", .95));
    String question = "三角形和相似三角形有什么区别";
    AskedConcepts asked = AskedConcepts.of(Question.of(question), words);
    assertThat(asked.all().getFirst().concept()).isEqualTo("math.criterion");
    assertThat(asked.sideBySide(question, QuestionType.COMPARISON))
        .containsExactly("math.triangle", "math.similar");
    assertThat(asked.sideBySide("三角形和相似三角形是什么", QuestionType.DEFINITION)).isEmpty();
    assertThat(asked.sideBySide("三角形和相似三角形的判定有什么不同", QuestionType.COMPARISON)).isEmpty();
  }

  @Test
  void of_howSomethingWorks_namesNoWork() {
    TextAnalysis words = TextAnalysis.of(BuiltInGraph.load());
    assertThat(AskedConcepts.of(Question.of("How does photosynthesis work?"), words).all())
        .isEmpty();
    assertThat(AskedConcepts.of(Question.of("How is work measured?"), words).ids())
        .contains("physics.work");
  }

  @Test
  void of_whatIsHardlyMeant_isLeftOut() {
    assertThat(asked("今天吃什么", Map.of("math.similar", .05)).all()).isEmpty();
  }

  @Test
  void coveredBy_sumsWhatEntriesAreAbout_andTakesNoDefinitionOfWhatMayBeMeant() {
    AskedConcepts asked = asked("怎么说明它们一样", Map.of("math.similar", .45, "math.criterion", .45));
    Passage definition = Passage.of(GRAPH.concept("math.similar"));
    Passage one = entry("a", "讲相似。", "math.similar");
    Passage other = entry("b", "讲判定。", "math.criterion", "math.similar");
    assertThat(asked.coveredBy(List.of(definition))).isZero();
    assertThat(asked.coveredBy(List.of(definition, one))).isCloseTo(.45, within(1e-12));
    assertThat(asked.coveredBy(List.of(one, other))).isCloseTo(.9, within(1e-12));
  }

  @Test
  void coveredBy_definitionOfWhatIsSurelyMeant_counts() {
    AskedConcepts asked = asked("怎么说明它们一样", Map.of("math.similar", .9, "math.criterion", .1));
    Passage definition = Passage.of(GRAPH.concept("math.similar"));
    Passage other = Passage.of(GRAPH.concept("math.criterion"));
    assertThat(asked.coveredBy(List.of(definition))).isCloseTo(.9, within(1e-12));
    assertThat(asked.coveredBy(List.of(other))).isZero();
  }

  @Test
  void names_isWhatAPassageIsTaggedWith_atAnyPlace() {
    AskedConcepts asked = asked("怎么说明它们一样", Map.of("math.similar", .5));
    assertThat(asked.names(entry("a", "讲相似。", "math.criterion", "math.similar"))).isTrue();
    assertThat(asked.names(entry("b", "讲判定。", "math.criterion"))).isFalse();
    assertThat(asked.names(entry("c", "讲别的。"))).isFalse();
  }

  @Test
  void mayMean_anotherConcept_onlyWhileNoneIsSure() {
    Passage one = entry("a", "讲相似。", "math.similar");
    Passage other = entry("b", "讲判定。", "math.criterion");
    Passage third = entry("c", "讲三角形。", "math.triangle");
    AskedConcepts unsure = asked("怎么说明它们一样", Map.of("math.similar", .5, "math.criterion", .4));
    assertThat(unsure.mayMean(other, one)).isTrue();
    assertThat(unsure.mayMean(one, one)).isFalse();
    assertThat(unsure.mayMean(third, one)).isFalse();
    AskedConcepts sure = asked("怎么说明它们一样", Map.of("math.similar", .85, "math.criterion", .12));
    assertThat(sure.mayMean(other, one)).isFalse();
  }

  @Test
  void rank_sentenceOfTheKindAskedFor_isBefore() {
    Passage passage = entry("a", "要点：先移项再合并。\n例题：x+1=3，x=2。", "math.triangle");
    SourcePassage source = new SourcePassage(passage, .5, new double[0], null, 0, 1);
    assertThat(
            SentenceRanker.rank("给个例子", QuestionType.EXAMPLE, AskedErrors.NO, source)
                .getFirst()
                .span()
                .label())
        .isEqualTo("例题");
    assertThat(
            SentenceRanker.rank("怎么做", QuestionType.METHOD, AskedErrors.NO, source)
                .getFirst()
                .span()
                .label())
        .isEqualTo("要点");
  }
}
