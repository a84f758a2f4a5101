package xueban.nlp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTokenizerTest {
  private static WordPieceTokenizer tokenizer(Bge model) throws IOException {
    try (InputStream json = model.openTokenizer()) {
      return WordPieceTokenizer.read(json);
    }
  }

  @ParameterizedTest
  @MethodSource("xueban.nlp.onnx.Golden#cases")
  void encode_text_asHuggingFace(Golden golden) throws IOException {
    assertThat(tokenizer(golden.model()).encode(golden.text(), 128)).isEqualTo(golden.ids());
  }

  @Test
  void encode_longText_isPrefixOfLonger() throws IOException {
    WordPieceTokenizer tokenizer = tokenizer(Bge.CHINESE);
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(1 << 16) : ' ' + random.nextInt(90)));
      }
      long[] all = tokenizer.encode(text.toString(), 512);
      int limit = 2 + random.nextInt(100);
      long[] few = tokenizer.encode(text.toString(), limit);
      assertThat(few.length).as("seed %d", seed).isEqualTo(Math.min(limit, all.length));
      assertThat(few[few.length - 1]).isEqualTo(all[all.length - 1]);
      for (int i = 0; i < few.length - 1; i++) {
        assertThat(few[i]).as("seed %d, token %d", seed, i).isEqualTo(all[i]);
      }
    }
  }

  @Test
  void read_otherJson_saysWhatIsMissing() {
    byte[] json = "{\"model\":{\"vocab\":{\"[UNK]\":1}}}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WordPieceTokenizer.read(new ByteArrayInputStream(json)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[CLS]");
  }
}
