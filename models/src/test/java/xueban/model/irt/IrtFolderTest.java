package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.Mastery;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

class IrtFolderTest {
  @TempDir Path folder;

  private static ModelCard card(String kind) {
    return new ModelCard(kind, "1", "", "none", "none", "none", 0, Map.of(), new TreeMap<>());
  }

  private static IrtModel logistic() {
    return new IrtModel(
        Map.of(
            "题-1",
            new CalibratedItem(
                new LogisticCurve(0.5, -2, 0.25), new CurveErrors(0.1, List.of(0.2), 0.3), 7),
            "题-2",
            new CalibratedItem(
                new LogisticCurve(2, 1, 0.15), new CurveErrors(0.1, List.of(0.2), 0.3), 9)));
  }

  @Test
  void model_writtenAndRead_isTheSame() {
    IrtFolder.folder(card(IrtFolder.KIND), logistic()).write(folder.resolve("m"));
    IrtModel read = IrtFolder.model(ModelFolder.read(folder.resolve("m")));
    assertThat(read.items()).isEqualTo(logistic().items());
    IrtModel graded =
        new IrtModel(
            Map.of(
                "g",
                new CalibratedItem(
                    new GradedCurve(2, List.of(-1.0, Math.PI)),
                    new CurveErrors(0, List.of(0.5, 0.25), 0),
                    1)));
    assertThat(IrtFolder.model(IrtFolder.folder(card("irt"), graded)).items())
        .isEqualTo(graded.items());
  }

  @Test
  void tracer_writtenAndRead_predictsTheSame() {
    IrtModel rasch =
        new IrtModel(
            Map.of(
                "题-1",
                new CalibratedItem(
                    new LogisticCurve(0.5, -2, 0), new CurveErrors(0.1, List.of(0.2), 0), 7)));
    IrtWeights weights = new IrtWeights(rasch, Map.of("题-1", List.of("勾股定理", "平方根")));
    IrtTracer read = IrtFolder.tracer(IrtFolder.folder(card("irt"), weights));
    IrtTracer made = new IrtTracer("made", weights);
    assertThat(read.version()).matches("irt-1:[0-9a-f]{12}");
    for (String item : List.of("题-1", "new")) {
      ItemRef asked = new ItemRef(item, List.of("平方根"), Double.NaN);
      assertThat(read.predict(read.start(new ConceptNames()), asked, Instant.EPOCH))
          .isEqualTo(made.predict(made.start(new ConceptNames()), asked, Instant.EPOCH));
    }
  }

  @Test
  void tracer_curvesThatGuessOrConceptsOfNoCurve_areCorrupt() {
    ModelFolder guesses =
        ModelFolder.of(
            card("irt"),
            Map.of(
                "curves.tsv",
                IrtFolder.folder(card("irt"), logistic()).file("curves.tsv"),
                "concepts.tsv",
                new byte[0]));
    assertThatThrownBy(() -> IrtFolder.tracer(guesses))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining("two-parameter");
    assertThatThrownBy(() -> IrtFolder.tracer(IrtFolder.folder(card("irt"), logistic())))
        .hasMessageContaining("concepts.tsv");
    IrtModel rasch =
        new IrtModel(
            Map.of(
                "a",
                new CalibratedItem(
                    LogisticCurve.rasch(0), new CurveErrors(0.1, List.of(0.2), 0), 7)));
    assertThatThrownBy(() -> new IrtWeights(rasch, Map.of("b", List.of("c"))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("item b");
  }

  @Test
  void model_wrong_refusedByLine() {
    assertCorrupt(IrtFolder.folder(card("logistic"), logistic()), "of kind \"logistic\"");
    String good =
        new String(
            IrtFolder.folder(card("irt"), logistic()).file("curves.tsv"), StandardCharsets.UTF_8);
    assertCorrupt(folder(good.replace("-2.0", "NaN")), "line 1 (difficulty (NaN)");
    assertCorrupt(folder(good.replace("logistic", "bent")), "no curve bent");
    assertCorrupt(folder(good.replace("\t7\t", "\tmany\t")), "line 1");
    assertCorrupt(folder(good + good), "stands there twice");
    assertCorrupt(folder(good + "more\n"), "line 3");
    assertCorrupt(folder(""), "items");
  }

  private static ModelFolder folder(String lines) {
    return ModelFolder.of(
        card("irt"), Map.of("curves.tsv", lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertCorrupt(ModelFolder wrong, String text) {
    assertThatThrownBy(() -> IrtFolder.model(wrong))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT))
        .hasMessageContaining(text);
  }

  @Test
  void unseen_itemAndLearner_havePriors() {
    IrtModel model = logistic();
    UnseenItem unseen = model.unseen();
    assertThat(unseen.curve()).isEqualTo(new LogisticCurve(1, -0.5, 0.2));
    assertThat(unseen.difficultySpread()).isEqualTo(1.5);
    assertThat(model.ability(List.of())).isEqualTo(AbilityPosterior.prior(Ability.UNSEEN).eap());
    Mastery both = model.predict(Ability.UNSEEN, "never-seen");
    Mastery item = model.predict(new Ability(0, 0.01), "题-2");
    assertThat(both.probability()).isCloseTo(0.66, within(0.03));
    assertThat(both.standardError()).isGreaterThan(0.2);
    assertThat(item.probability()).isCloseTo(0.2513, within(0.001));
    assertThat(item.standardError()).isLessThan(0.01);
    Ability after = model.ability(List.of(new ItemResponse("l", "never-seen", 1)));
    assertThat(after.estimate()).isBetween(0.1, 0.4);
    assertThatThrownBy(() -> model.item("never-seen"))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ITEM));
  }
}
