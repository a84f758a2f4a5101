package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.graph.BuiltInGraph;
import xueban.graph.Concept;

/** Held against HanLP's own segmenter, word by word. */
class WordLatticeTest {
  private static final WordTrie CORE = WordTrie.of(CoreDictionary.trie);
  private static final String NUMERALS = "零一二三四五六七八九十百千万亿两半第年月日点分之个";

  /** One for all texts, as one serves all stretches of a text. */
  private final WordLattice lattice = new WordLattice();

  @Test
  void ends_textsOfTheGraph_asHanlp() {
    List<String> stretches = stretches();
    assertThat(stretches).hasSizeGreaterThan(3_000);
    for (String stretch : stretches) {
      assertThat(ChineseWords.ends(stretch, lattice)).as(stretch).containsExactly(byHanlp(stretch));
    }
  }

  @Test
  void ends_stretchesPutTogetherAnyhow_asHanlp() {
    List<String> stretches = stretches();
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 4; part++) {
        String stretch = stretches.get(random.nextInt(stretches.size()));
        int from = random.nextInt(stretch.length());
        text.append(stretch, from, stretch.length());
        text.append(NUMERALS.charAt(random.nextInt(NUMERALS.length())));
      }
      assertThat(ChineseWords.ends(text.toString(), lattice))
          .as("seed %d: %s", seed, text)
          .containsExactly(byHanlp(text.toString()));
    }
  }

  /** HanLP's dictionary lacks most of these: then HanLP is asked. */
  @Test
  void ends_charactersOfAnyKind_asHanlp() {
    int asked = 0;
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed * 7_919L);
      StringBuilder text = new StringBuilder("二次函数的图象是抛物线");
      for (int i = 0; i < 1 + seed % 3; i++) {
        text.insert(random.nextInt(text.length()), (char) (0x4E00 + random.nextInt(0x5200)));
      }
      text.insert(
          random.nextInt(text.length()), NUMERALS.charAt(random.nextInt(NUMERALS.length())));
      assertThat(ChineseWords.ends(text.toString(), lattice))
          .as("seed %d: %s", seed, text)
          .containsExactly(byHanlp(text.toString()));
      asked += lattice.ends(text.toString(), CORE).length > 0 ? 0 : 1;
    }
    assertThat(asked).isBetween(1_000, 4_999);
  }

  /** A hanlp.properties may have HanLP look up simplified characters for traditional ones. */
  @Test
  void ends_hanlpNormalises_asHanlp() {
    int otherwise = 0;
    HanLP.Config.Normalization = true;
    try {
      for (int seed = 0; seed < 5_000; seed++) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("二次函数的图象是抛物线");
        text.insert(random.nextInt(text.length()), (char) (0x4E00 + random.nextInt(0x5200)));
        int[] wanted = byHanlp(text.toString());
        assertThat(ChineseWords.ends(text.toString(), lattice))
            .as("seed %d: %s", seed, text)
            .containsExactly(wanted);
        int[] plain = lattice.ends(text.toString(), CORE);
        otherwise += plain.length == 0 || Arrays.equals(plain, wanted) ? 0 : 1;
      }
    } finally {
      HanLP.Config.Normalization = false;
    }
    assertThat(otherwise).as("texts that are cut otherwise without").isPositive();
  }

  @Test
  void ends_nothing_isEmpty() {
    assertThat(ChineseWords.ends("", lattice)).isEmpty();
  }

  private static int[] byHanlp(String text) {
    return ChineseWords.of(text).stream().mapToInt(word -> word.offset + word.length()).toArray();
  }

  private static List<String> stretches() {
    List<String> stretches = new ArrayList<>();
    for (Concept concept : BuiltInGraph.load().concepts()) {
      for (Piece piece : TextScanner.scan(TextFolding.of(concept.name() + concept.definition()))) {
        if (piece.kind() == Piece.Kind.HAN) {
          stretches.add(piece.term());
        }
      }
    }
    return stretches;
  }
}
