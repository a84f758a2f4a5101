package xueban.nlp;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

class TextAnalysisInvariantTest {
  private static final String LETTERS = "函数方程角三形圆次二一元定理数";

  private static final List<String> MIXED =
      List.of("函", "数", "角", "角", "x", "轴", "々", " ", " ", "right", "sines", "2", "，", "x²", "∠");

  private static KnowledgeGraph randomGraph(Random random, int concepts) {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (int i = 0; i < concepts; i++) {
      String subject = random.nextInt(4) == 0 ? "physics" : "mathematics";
      graph.put(Concept.named("c" + i, randomHan(random, 1 + random.nextInt(6)), subject));
    }
    return graph.build();
  }

  private static String randomHan(Random random, int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(joining());
  }

  @Test
  void tokens_anyText_orderedInsideAndWithoutRepeats() {
    TextAnalysis analysis = TextAnalysis.of(randomGraph(new Random(1), 300));
    for (int seed = 0; seed < 1000; seed++) {
      String text = RandomText.of(new Random(seed), 40);
      List<Token> tokens = analysis.tokens(text);
      assertThat(tokens).as("seed %d", seed).doesNotHaveDuplicates();
      int before = 0;
      for (Token token : tokens) {
        assertThat(token.start()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
        assertThat(token.end()).as("seed %d", seed).isBetween(token.start() + 1, text.length());
        assertThat(token.term())
            .as("seed %d", seed)
            .isNotBlank()
            .doesNotContainPattern("\\p{Cntrl}");
        before = token.start();
      }
      assertThat(analysis.tokens(text)).isEqualTo(tokens);
    }
  }

  @Test
  void tokens_someSought_areThoseOfAllTokens() {
    TextAnalysis analysis = TextAnalysis.of(randomGraph(new Random(5), 300));
    int found = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, 40) + randomHan(random, 9) + "，" + randomHan(random, 9);
      List<Token> tokens = analysis.tokens(text);
      Set<String> sought = new TreeSet<>(List.of("方程", "两本书"));
      tokens.stream().filter(t -> random.nextInt(5) == 0).forEach(t -> sought.add(t.term()));
      List<Token> expected = tokens.stream().filter(t -> sought.contains(t.term())).toList();
      assertThat(analysis.sought(sought).in(text)).as("seed %d", seed).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(1000);
    assertThat(analysis.sought(Set.of()).in("解方程")).isEmpty();
  }

  @Test
  void tokens_everyConceptName_isFoundWhereverItStands() {
    Random random = new Random(2);
    KnowledgeGraph graph = randomGraph(random, 200);
    TextAnalysis analysis = TextAnalysis.of(graph);
    for (Concept concept : graph.concepts()) {
      String text = randomHan(random, 3) + concept.name() + "，" + randomHan(random, 3);
      if (concept.name().length() > 1) {
        assertThat(analysis.tokens(text))
            .extracting(Token::term)
            .as("%s in %s", concept.name(), text)
            .contains(concept.name());
      }
    }
  }

  private record Place(String key, int start, int end) {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::start)
            .thenComparing(Place::end, Comparator.reverseOrder())
            .thenComparing(place -> place.key().length(), Comparator.reverseOrder())
            .thenComparing(Place::key);
  }

  private static String randomMixed(Random random, int parts) {
    return random.ints(parts, 0, MIXED.size()).mapToObj(MIXED::get).collect(joining());
  }

  /** The trie against looking for every name in turn. */
  @Test
  void all_randomNames_asPlainSearch() {
    int sharedPlaces = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
      Set<String> keys = new TreeSet<>();
      for (int i = 0; i < 60; i++) {
        String name = "角" + randomMixed(random, 1 + random.nextInt(4));
        name = random.nextBoolean() ? name.substring(1) : name;
        if (!name.isBlank()) {
          graph.put(Concept.named("c" + i, name.strip(), "mathematics"));
          keys.add(CanonicalText.of(TextFolding.of(name.strip())).text());
        }
      }
      keys.remove("");
      CanonicalText text = CanonicalText.of(TextFolding.of(randomMixed(random, 200)));
      List<Place> expected = new ArrayList<>();
      for (String key : keys) {
        for (int i = text.text().indexOf(key); i >= 0; i = text.text().indexOf(key, i + 1)) {
          expected.add(new Place(key, text.foldedStart(i), text.foldedEnd(i + key.length())));
        }
      }
      expected.sort(Place.ORDER);
      List<Place> found =
          new ConceptNames(graph.build())
              .all(text).stream()
                  .map(hit -> new Place(hit.name().key(), hit.start(), hit.end()))
                  .toList();
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
      sharedPlaces += found.size() - Set.copyOf(found).size();
    }
    assertThat(sharedPlaces).as("names that stand twice in one word").isPositive();
  }

  @Test
  void all_namesInsideOneWord_theLongestFirst() {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(Concept.named("a", "图象", "mathematics"))
            .put(Concept.named("b", "函数", "mathematics"))
            .put(Concept.named("c", "一次函数", "mathematics"))
            .build();
    assertThat(new ConceptNames(graph).all(CanonicalText.of(TextFolding.of("々函数，々函数的图象与一次函数"))))
        .extracting(hit -> hit.name().key() + hit.start())
        .containsExactly("函数0", "一次函数4", "函数4", "函数4", "图象4");
    assertThat(TextAnalysis.of(graph).tag("々函数的图象与一次函数", "", 5))
        .extracting(TaggedConcept::concept)
        .containsExactly("c");
  }

  @Test
  void tag_anyText_sortedInRangeAndOfTheSubject() {
    Random random = new Random(3);
    KnowledgeGraph graph = randomGraph(random, 200);
    TextAnalysis analysis = TextAnalysis.of(graph);
    for (int seed = 0; seed < 300; seed++) {
      String text = randomHan(new Random(seed), 60);
      int limit = 1 + random.nextInt(8);
      List<TaggedConcept> tags = analysis.tag(text, "physics", limit);
      assertThat(tags).as("seed %d", seed).hasSizeLessThanOrEqualTo(limit);
      double before = 1;
      for (TaggedConcept tag : tags) {
        assertThat(graph.concept(tag.concept()).subject()).isEqualTo("physics");
        assertThat(tag.probability()).as("seed %d", seed).isPositive().isLessThanOrEqualTo(before);
        assertThat(text).contains(tag.evidence().split(" · "));
        before = tag.probability();
      }
    }
  }

  @Test
  void tag_onceMore_neverLowersProbability() {
    KnowledgeGraph graph =
        KnowledgeGraph.builder()
            .put(Concept.named("m.force", "力", "mathematics"))
            .put(Concept.named("p.force", "力的合成", "physics"))
            .put(Concept.named("m.work", "做功", "mathematics"))
            .put(Concept.named("p.work", "做功", "physics"))
            .build();
    TextAnalysis analysis = TextAnalysis.of(graph);
    String text = "求做功的大小。";
    double before = 0;
    for (int i = 0; i < 6; i++) {
      List<TaggedConcept> tags = analysis.tag(text, "", 5);
      double now =
          tags.stream()
              .filter(t -> t.concept().equals("p.work"))
              .findFirst()
              .orElseThrow()
              .probability();
      assertThat(now).isGreaterThanOrEqualTo(before).isLessThan(1);
      before = now;
      text += i % 2 == 0 ? "再求做功。" : "又问力的合成。";
    }
    assertThat(analysis.tag("由力的合成，求做功。", "", 5))
        .as("of two subjects the one that the rest speaks of is likelier")
        .extracting(TaggedConcept::concept)
        .containsSubsequence("p.work", "m.work");
  }

  @Test
  void tokens_globalDictionaryChanges_changesNothing() {
    TextAnalysis analysis = TextAnalysis.of(KnowledgeGraph.empty());
    List<Token> before = analysis.tokens("用求根公式解一元二次方程");
    CustomDictionary.insert("式解一元", "nz 100000");
    assertThat(analysis.tokens("用求根公式解一元二次方程")).isEqualTo(before);
    CustomDictionary.remove("式解一元");
  }

  @Test
  void of_twoGraphs_keepTheirNamesApart() {
    KnowledgeGraph one = KnowledgeGraph.builder().put(Concept.named("a", "校本甲课", "x")).build();
    TextAnalysis other = TextAnalysis.of(KnowledgeGraph.empty());
    assertThat(TextAnalysis.of(one).tokens("校本甲课")).extracting(Token::term).contains("校本甲课");
    assertThat(other.tokens("校本甲课")).extracting(Token::term).doesNotContain("校本甲课");
    assertThat(other.tag("校本甲课", "", 5)).isEmpty();
  }

  @Test
  void tag_fiveThousandConcepts_isFast() {
    KnowledgeGraph graph = randomGraph(new Random(4), 5000);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          TextAnalysis analysis = TextAnalysis.of(graph);
          List<TaggedConcept> all = new ArrayList<>();
          for (int i = 0; i < 1000; i++) {
            all.addAll(analysis.tag(randomHan(new Random(i), 100), "", 5));
          }
          assertThat(all).hasSize(5000);
        });
  }
}
