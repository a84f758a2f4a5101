package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordPairTableTest {
  @Test
  void frequency_anyTwoWords_asHanlp() {
    WordPairTable table = WordPairTable.load();
    assertThat(table.isOwn()).isTrue();
    int words = CoreDictionary.trie.size();
    int[] frequent = frequentWords();
    Random random = new Random(1);
    int seen = 0;
    for (int i = 0; i < 200_000; i++) {
      int word = i % 2 == 0 ? random.nextInt(words) : frequent[random.nextInt(frequent.length)];
      int next = frequent[random.nextInt(frequent.length)];
      int frequency = table.frequency(word, next);
      assertThat(frequency).isEqualTo(CoreBiGramTableDictionary.getBiFrequency(word, next));
      seen += frequency > 0 ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(10_000);
  }

  @Test
  void frequency_pairsOfATable_andNoOthers() {
    // 0 is followed by 1, 1 by nothing, 2 by 0 and 2
    WordPairTable table = WordPairTable.of(new int[] {0, 1, 1, 3}, new int[] {1, 7, 0, 5, 2, 9});
    assertThat(table.isOwn()).isTrue();
    assertThat(table.frequency(0, 1)).isEqualTo(7);
    assertThat(table.frequency(2, 0)).isEqualTo(5);
    assertThat(table.frequency(2, 2)).isEqualTo(9);
    assertThat(table.frequency(0, 0)).isZero();
    assertThat(table.frequency(1, 0)).isZero();
    assertThat(table.frequency(1, 2)).isZero();
  }

  @Test
  void of_nothing_hasNoPair() {
    assertThat(WordPairTable.of(new int[] {0, 0}, new int[0]).frequency(0, 0)).isZero();
  }

  @Test
  void of_frequencyThatHasNoRoom_asksHanlp() {
    WordPairTable table = WordPairTable.of(new int[] {0, 1}, new int[] {0, 1 << 29});
    assertThat(table.isOwn()).isFalse();
    assertThat(table.frequency(0, 0)).isEqualTo(CoreBiGramTableDictionary.getBiFrequency(0, 0));
  }

  private static int[] frequentWords() {
    return new Random(2)
        .ints(0, CoreDictionary.trie.size())
        .filter(word -> CoreDictionary.trie.getValueAt(word).totalFrequency > 5_000)
        .limit(300)
        .toArray();
  }
}
