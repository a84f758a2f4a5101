package xueban.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.ErrorCode;
import xueban.XuebanException;

class WeightsFileTest {
  /**
   * Two weights.
   *
   * @param help in log-odds, at least 0
   */
  record Slopes(String name, double help) {
    Slopes {
      if (!(help >= 0)) {
        throw new IllegalArgumentException("help (" + help + ") must be at least 0.");
      }
    }
  }

  private static final ModelCard CARD =
      new ModelCard("slopes", "1", "", "", "", "", 0, Map.of(), new TreeMap<>());
  private static final WeightsFile<Slopes> WEIGHTS =
      new WeightsFile<>("slopes", Slopes.class, "the slopes");

  private static ModelFolder folder(String weights) {
    return ModelFolder.of(CARD, Map.of("weights.json", weights.getBytes(UTF_8)));
  }

  @Test
  void read_givesBackWhatWasKept_toTheLastBit() {
    for (double help : new double[] {0, -0.0, 1.0 / 3, .1 + .2, 1e-300, Double.MAX_VALUE}) {
      Slopes slopes = new Slopes("坡", help);
      assertThat(WEIGHTS.read(WEIGHTS.folder(CARD, slopes))).isEqualTo(slopes);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | No content",
        "no JSON                       | Unrecognized token 'no'",
        "null                          | it says null",
        "[]                            | Slopes",
        "{'name':'a'}                  | 'help'",
        "{'name':'a','help':null}      | help: ",
        "{'name':null,'help':1}        | name: ",
        "{'name':'a','help':'x'}       | help: ",
        "{'name':'a','help':NaN}       | NaN",
        "{'name':'a','help':-1}        | help (-1.0) must be at least 0.",
        "{'name':'a','help':1,'old':2} | old",
        "{'name':'a','help':'1'}       | help: ",
        "{'name':'a','help':''}        | help: ",
        "{'name':'a','help':true}      | help: ",
        "{'name':5,'help':1}           | name: ",
        "{'name':true,'help':1}        | name: ",
        "{'name':'a','help':1,'help':2} | Duplicate field 'help'",
        "{'name':'a','help':1} {}      | Trailing token",
        "{'name':'a','help':1} x       | Unrecognized token 'x'"
      },
      quoteCharacter = '`')
  void read_damaged_namesFileModelAndWhatIsWrong(String weights, String wrong) {
    String json = weights.equals("''") ? "" : weights.replace('\'', '"');
    assertThatThrownBy(() -> WEIGHTS.read(folder(json)))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageStartingWith("weights.json of slopes-1 does not hold the slopes (")
        .hasMessageEndingWith("). Restore its folder, or train the model again.")
        .satisfies(e -> assertThat(e.getMessage().replace('"', '\'')).contains(wrong));
  }

  @Test
  void read_aWholeNumber_isANumber() {
    assertThat(WEIGHTS.read(folder("{\"name\":\"a\",\"help\":1}\n"))).isEqualTo(new Slopes("a", 1));
  }

  @Test
  void new_withoutAKindOrAName_isRefused() {
    assertThatThrownBy(() -> new WeightsFile<>(" ", Slopes.class, "the slopes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kind (\" \") must not be blank");
    assertThatThrownBy(() -> new WeightsFile<>("slopes", Slopes.class, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("what (\"\") must not be blank");
  }

  @Test
  void read_withoutTheFile_orOfAnotherKind_isRefused() {
    ModelFolder empty = ModelFolder.of(CARD, Map.of());
    assertThatThrownBy(() -> WEIGHTS.read(empty)).hasMessageContaining("no file weights.json");
    assertThatThrownBy(() -> WEIGHTS.read(ModelFolder.shipped("logistic")))
        .hasMessageContaining("logistic")
        .hasMessageContaining("slopes");
  }
}
