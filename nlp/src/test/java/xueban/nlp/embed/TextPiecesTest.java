package xueban.nlp.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextPiecesTest {
  @Test
  void rows_charactersAndPairs_overlap() {
    assertThat(pieces("三角形", "三", "角", "形", "三角", "角形")).containsExactly("三", "三角", "角", "角形", "形");
  }

  @Test
  void rows_pairs_doNotReachAcrossOtherSigns() {
    assertThat(pieces("三，角", "三", "角", "三角", ",")).containsExactly("三", ",", "角");
  }

  @Test
  void rows_longestKnownPart_andItsRestInside() {
    assertThat(pieces("triangles", "tri", "triangle", "##s", "s"))
        .containsExactly("triangle", "##s");
  }

  @Test
  void rows_caseWidthAndScript_areFolded() {
    assertThat(pieces("ＡＢ 圓", "ab", "圆")).containsExactly("ab", "圆");
  }

  @Test
  void rows_unknown_isPassedOver() {
    assertThat(pieces("犇x9", "9", "##9")).containsExactly("##9");
    assertThat(pieces("", "三")).isEmpty();
  }

  @Test
  void rows_longText_isCut() {
    assertThat(pieces("三".repeat(5_000), "三")).hasSize(TextPieces.MOST);
  }

  @Test
  void rows_longWord_endsSomewhere() {
    assertThat(pieces("a".repeat(100_000), "a", "##a")).hasSize(40);
  }

  private static List<String> pieces(String text, String... known) {
    Map<Long, Integer> rows = new HashMap<>();
    for (int i = 0; i < known.length; i++) {
      rows.put(TextPieces.key(known[i]), i);
    }
    return Arrays.stream(TextPieces.rows(text, key -> rows.getOrDefault(key, -1)))
        .mapToObj(row -> known[row])
        .toList();
  }
}
