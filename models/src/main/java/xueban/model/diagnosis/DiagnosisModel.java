package xueban.model.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;

/**
 * A diagnoser's model folder: {@code q.tsv} with a line for each item, its id and its concepts, and
 * {@code numbers.tsv} with the family and its numbers.
 */
public final class DiagnosisModel {
  /** The kind that model cards name. */
  public static final String KIND = "diagnosis";

  private static final String Q = "q.tsv";
  private static final String NUMBERS = "numbers.tsv";

  private static final Map<String, BiFunction<QMatrix, NumberLines.Reader, Stored>> FAMILIES =
      Map.of(
          CompensatoryModel.FAMILY, CompensatoryModel::read,
          PointModel.FAMILY, PointModel::read,
          NetworkModel.FAMILY, NetworkModel::read,
          BlendedModel.FAMILY, BlendedModel::read);

  private DiagnosisModel() {}

  /**
   * Returns a folder with the model; {@code card} says the rest.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the diagnoser is none of this package's
   */
  public static ModelFolder folder(ModelCard card, Diagnoser diagnoser) {
    StringBuilder rows = new StringBuilder();
    QMatrix q = diagnoser.items();
    for (String item : q.items()) {
      rows.append(item).append('\t').append(String.join("\t", q.conceptsOf(item))).append('\n');
    }
    NumberLines.Writer numbers = new NumberLines.Writer();
    write(diagnoser, numbers);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(Q, rows.toString().getBytes(StandardCharsets.UTF_8));
    files.put(NUMBERS, numbers.bytes());
    return ModelFolder.of(card, files);
  }

  /**
   * Returns the folder's diagnoser; it gives the bits that the one written gave.
   *
   * @throws XuebanException {@code CORRUPT} if the folder is of another kind or a line is wrong
   */
  public static Diagnoser diagnoser(ModelFolder folder) {
    folder.require(KIND);
    SortedMap<String, List<String>> rows = new TreeMap<>();
    for (String line : new String(folder.file(Q), StandardCharsets.UTF_8).lines().toList()) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      rows.put(cells.get(0), new ArrayList<>(cells.subList(1, cells.size())));
    }
    NumberLines.Reader in = new NumberLines.Reader(NUMBERS, folder.file(NUMBERS));
    try {
      Diagnoser diagnoser = read(QMatrix.of(rows), in);
      in.end();
      return diagnoser;
    } catch (XuebanException e) {
      if (e.code() == ErrorCode.CORRUPT) {
        throw e;
      }
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The diagnosis model is wrong: %s Train it again.".formatted(e.getMessage()),
          e);
    }
  }

  static void write(Diagnoser diagnoser, NumberLines.Writer out) {
    if (!(diagnoser instanceof Stored stored)) {
      throw XuebanException.invalid(
          "diagnoser", "%s has no form in a folder.".formatted(diagnoser.getClass().getName()));
    }
    out.put(stored.family());
    stored.write(out);
  }

  static Stored read(QMatrix q, NumberLines.Reader in) {
    String family = in.name();
    BiFunction<QMatrix, NumberLines.Reader, Stored> reader = FAMILIES.get(family);
    if (reader == null) {
      throw in.wrong(
          "names the family \"%s\"; there are %s"
              .formatted(family, new TreeMap<>(FAMILIES).keySet()),
          null);
    }
    return reader.apply(q, in);
  }
}
