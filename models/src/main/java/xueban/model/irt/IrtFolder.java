package xueban.model.irt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

/**
 * The model folder of item response theory. Its numbers are lines of {@code curves.tsv}; se is the
 * standard error of the cell before it:
 *
 * <pre>
 *   logistic  id  responses  discrimination  se  difficulty  se  guessing  se
 *   graded    id  responses  discrimination  se  threshold   se  threshold se …
 * </pre>
 *
 * <p>A tracer's folder has {@code concepts.tsv} too, in each line an item's id and those of its
 * concepts.
 */
public final class IrtFolder {
  /** The kind that model cards name. */
  public static final String KIND = "irt";

  private static final String CURVES = "curves.tsv";
  private static final String CONCEPTS = "concepts.tsv";
  private static final int FIRST_THRESHOLD = 5;

  private IrtFolder() {}

  /** Returns a folder with the curves; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, IrtModel model) {
    return ModelFolder.of(card, Map.of(CURVES, curves(model)));
  }

  /** Returns a folder with a tracer's numbers; {@code card} says the rest. */
  public static ModelFolder folder(ModelCard card, IrtWeights weights) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(CURVES, curves(weights.model()));
    StringBuilder out = new StringBuilder();
    weights
        .concepts()
        .forEach(
            (item, concepts) -> {
              out.append(item);
              concepts.forEach(concept -> out.append('\t').append(concept));
              out.append('\n');
            });
    files.put(CONCEPTS, out.toString().getBytes(StandardCharsets.UTF_8));
    return ModelFolder.of(card, files);
  }

  private static byte[] curves(IrtModel model) {
    StringBuilder out = new StringBuilder();
    model.items().forEach((id, item) -> line(out, id, item));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the folder's tracer; its version names the card's version and the numbers' digest.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind, has no concepts, or a
   *     line is wrong
   */
  public static IrtTracer tracer(ModelFolder folder) {
    IrtModel model = model(folder);
    Map<String, List<String>> concepts = new TreeMap<>();
    for (String text : lines(folder, CONCEPTS)) {
      List<String> cells = List.of(text.split("\t", -1));
      concepts.put(cells.getFirst(), cells.subList(1, cells.size()));
    }
    try {
      return new IrtTracer(folder.tracerVersion(), new IrtWeights(model, concepts));
    } catch (XuebanException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The irt model fits no tracer: %s Train it again.".formatted(e.getMessage()),
          e);
    }
  }

  /**
   * Returns the folder's model.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind or a line is wrong
   */
  public static IrtModel model(ModelFolder folder) {
    folder.require(KIND);
    Map<String, CalibratedItem> items = new TreeMap<>();
    int number = 0;
    try {
      for (String text : lines(folder, CURVES)) {
        number++;
        String[] cells = text.split("\t", -1);
        if (items.put(cells.length > 1 ? cells[1] : "", item(cells)) != null) {
          throw new IllegalArgumentException("item " + cells[1] + " stands there twice");
        }
      }
      return new IrtModel(items);
    } catch (IllegalArgumentException | XuebanException e) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The irt model's %s is wrong: line %d (%s). Train it again."
              .formatted(CURVES, number, e.getMessage()),
          e);
    }
  }

  private static List<String> lines(ModelFolder folder, String file) {
    return new String(folder.file(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static void line(StringBuilder out, String id, CalibratedItem item) {
    CurveErrors errors = item.errors();
    String kind = item.curve() instanceof LogisticCurve ? "logistic" : "graded";
    out.append(kind).append('\t').append(id).append('\t').append(item.responses());
    pair(out, item.curve().discrimination(), errors.discrimination());
    switch (item.curve()) {
      case LogisticCurve curve -> {
        pair(out, curve.difficulty(), errors.thresholds().get(0));
        pair(out, curve.guessing(), errors.guessing());
      }
      case GradedCurve curve -> {
        for (int k = 0; k < curve.thresholds().size(); k++) {
          pair(out, curve.thresholds().get(k), errors.thresholds().get(k));
        }
      }
    }
    out.append('\n');
  }

  private static void pair(StringBuilder out, double value, double error) {
    out.append('\t').append(value).append('\t').append(error);
  }

  private static CalibratedItem item(String[] cells) {
    if (cells.length < FIRST_THRESHOLD + 2 || cells.length % 2 == 0) {
      throw new IllegalArgumentException("it has " + cells.length + " cells");
    }
    double a = Double.parseDouble(cells[3]);
    double aError = Double.parseDouble(cells[4]);
    int responses = Integer.parseInt(cells[2]);
    List<Double> values = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int cell = FIRST_THRESHOLD; cell < cells.length; cell += 2) {
      values.add(Double.parseDouble(cells[cell]));
      errors.add(Double.parseDouble(cells[cell + 1]));
    }
    return switch (cells[0] + (cells[0].equals("logistic") ? values.size() : "")) {
      case "logistic2" ->
          new CalibratedItem(
              new LogisticCurve(a, values.get(0), values.get(1)),
              new CurveErrors(aError, errors.subList(0, 1), errors.get(1)),
              responses);
      case "graded" ->
          new CalibratedItem(
              new GradedCurve(a, values), new CurveErrors(aError, errors, 0), responses);
      default -> throw new IllegalArgumentException("there is no curve " + cells[0]);
    };
  }
}
