package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Misconception;
import xueban.nlp.DefaultQuestionAnalyzer;
import xueban.nlp.MeaningFinder;
import xueban.nlp.QuestionAnalysis;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.recommend.Metadata;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;

/** What a question means, by a finder written by hand, and what that does to the answer. */
class AskedConceptsTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(concept("math.triangle", "三角形", "由三条线段首尾相接围成的图形。"))
          .put(concept("math.similar", "相似三角形", "形状相同的三角形。"))
          .put(concept("math.criterion", "相似的判定", "两角分别相等的两个三角形相似。"))
          .build();

  private static Concept concept(String id, String name, String definition) {
    String english = id.substring(id.indexOf('.') + 1);
    return new Concept(id, name, english, List.of(), definition, "mathematics", null, 0, 0, "", "");
  }

  /** Means the concepts given, the likeliest first, whatever is asked. */
  private static TextAnalysis meaning(Map<String, Double> probabilities) {
    MeaningFinder finder =
        (question, among, most) ->
            probabilities.entrySet().stream()
                .filter(entry -> among.test(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .map(entry -> new TaggedConcept(entry.getKey(), entry.getValue(), "问法"))
                .toList();
    return TextAnalysis.of(GRAPH).with(finder);
  }

  private static AskedConcepts asked(String question, Map<String, Double> probabilities) {
    return AskedConcepts.of(Question.of(question), meaning(probabilities));
  }

  private static Passage entry(String id, String text, String... concepts) {
    Metadata about = Metadata.titled(id, "zh").withConcepts(List.of(concepts));
    return Passage.of(new Resource(id, ResourceType.READING, about, text));
  }

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

  private static Sureness sureness(String question, double meant, SourcePassage source) {
    TextAnalysis words = meaning(Map.of("math.criterion", meant));
    QuestionAnalysis analysis = new DefaultQuestionAnalyzer().analyze(question);
    QuestionTerms terms = QuestionTerms.of(question, analysis, words);
    AskedConcepts asked = AskedConcepts.of(Question.of(question), words);
    List<Passage> read = source.passage().isCure() ? List.of() : List.of(source.passage());
    Sureness.Judge judge = new Sureness.Judge(GRAPH, words);
    return judge.of(
        analysis.type(),
        asked,
        List.of(source),
        judge.named(analysis.language(), asked, read, terms),
        AnswerWeights.shipped().knownTopic());
  }

  private static SourcePassage source(double share, double likeness, String concept) {
    return source(entry("a", "两角分别相等，就可以判定。", concept), share, likeness);
  }

  private static SourcePassage source(Passage passage, double share, double likeness) {
    Standing standing = new Standing(share, likeness, share + likeness, 0, false);
    double holds = AnswerWeights.shipped().logOdds(standing);
    return new SourcePassage(passage, share, new double[] {likeness}, null, holds, 1);
  }

  @Test
  void sureness_ofWhatIsMeant_isNotEnoughIfTheSourceHasNothingOfTheQuestion() {
    String question = "小明和小红的图一样吗";
    assertThat(sureness(question, .95, source(.05, .62, "math.criterion")).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, source(0, .3, "math.criterion")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, source(.05, .62, "math.triangle")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .3, source(.05, .62, "math.criterion")).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void sureness_ofAPassageThatHoldsWhatIsAsked_needsNoMeaning() {
    Sureness sure = sureness("小明和小红的图一样吗", .05, source(.8, .85, "math.triangle"));
    assertThat(sure.confidence()).isGreaterThan(.9);
    assertThat(sure.ground()).contains("80%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"期末考这个占几分", "这个要讲几节课", "谁发明了这个", "这个哪年进课本", "为什么要学这个", "怎么考这个"})
  void sureness_ofADefinitionOfWhatIsSurelyMeant_isNotEnoughForAnotherQuestion(String question) {
    SourcePassage definition = source(Passage.of(GRAPH.concept("math.criterion")), .05, .62);
    assertThat(sureness(question, .95, definition).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .95, source(.05, .62, "math.criterion")).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"什么叫这样的图", "这种说法是什么意思", "这个的定义"})
  void sureness_ofADefinitionOfWhatIsSurelyMeant_isEnoughWhereThatIsAskedFor(String question) {
    SourcePassage definition = source(Passage.of(GRAPH.concept("math.criterion")), .05, .62);
    assertThat(sureness(question, .95, definition).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .7, definition).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void sureness_ofACureOfWhatIsMeant_isEnoughWhateverIsAsked_unlessItHasNothingOfTheQuestion() {
    Misconception onlyOne = new Misconception("math.criterion", "只看一个角", "有一个角相等就说相似", "再找一个角。");
    Passage cure = Passage.of(GRAPH.concept("math.criterion"), onlyOne);
    assertThat(cure.quote(cure.sentences().getFirst())).isEqualTo("再找一个角。");
    assertThat(cure.meaning(cure.sentences().getFirst())).contains("有一个角相等就说相似", "再找一个角。");
    String question = "一个角一样就行了吧";
    assertThat(sureness(question, .7, source(cure, .05, .62)).confidence())
        .isGreaterThan(Answerer.LEAST_CONFIDENCE);
    assertThat(sureness(question, .7, source(cure, 0, .3)).confidence())
        .isLessThan(Answerer.LEAST_CONFIDENCE);
  }

  @Test
  void sureness_saysWhatItRestsOn() {
    assertThat(sureness("小明和小红的图一样吗", .95, source(.05, .62, "math.criterion")).ground())
        .contains("相似的判定");
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
