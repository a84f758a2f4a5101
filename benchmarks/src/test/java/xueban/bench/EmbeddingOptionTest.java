package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import xueban.XuebanException;
import xueban.server.EmbeddingMode;

class EmbeddingOptionTest {
  private static EmbeddingOption option(String... args) {
    return CommandLine.populateCommand(new EmbeddingOption(), args);
  }

  @ParameterizedTest
  @EnumSource(EmbeddingMode.class)
  void mode_isThatOfTheService_unlessAnotherIsGiven(EmbeddingMode mode) {
    Map<String, String> service = Map.of("XUEBAN_EMBEDDING", mode.setting());
    assertThat(option().mode(service)).isEqualTo(mode);
    for (EmbeddingMode given : EmbeddingMode.values()) {
      assertThat(option("--embedding", given.setting()).mode(service)).isEqualTo(given);
    }
  }

  @Test
  void mode_nothingSet_isTheDefaultOfTheService() {
    assertThat(option().mode(Map.of())).isEqualTo(EmbeddingMode.TRANSFORMER);
  }

  @Test
  void mode_unknown_namesWhereItIsSet() {
    assertThatThrownBy(() -> option("--embedding", "fast").mode(Map.of()))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("--embedding: \"fast\"");
    assertThatThrownBy(() -> option().mode(Map.of("XUEBAN_EMBEDDING", "fast")))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("xueban.embedding: \"fast\"");
  }
}
