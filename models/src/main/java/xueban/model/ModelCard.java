package xueban.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What a trained model is: the {@code model.json} of its folder.
 *
 * @param kind family, such as {@code logistic}: says which code reads the numbers
 * @param version of this model within its kind
 * @param summary one sentence for a person
 * @param data what it was trained on
 * @param dataLicence licence of that data
 * @param command what makes this folder again
 * @param seed of all randomness in training
 * @param figures measured values by name, such as {@code auc}; sorted
 * @param files SHA-256 of each further file of the folder, in lower hexadecimal; sorted by name
 */
public record ModelCard(
    String kind,
    String version,
    String summary,
    String data,
    String dataLicence,
    String command,
    long seed,
    Map<String, Double> figures,
    SortedMap<String, String> files) {
  public ModelCard {
    Ids.require("kind", kind);
    Ids.require("version", version);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    figures.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw XuebanException.invalid("figures", name + " (" + value + ") must be finite.");
          }
        });
    for (String file : files.keySet()) {
      if (!file.matches("[a-z0-9][a-z0-9._-]*") || file.equals(ModelFolder.CARD)) {
        throw XuebanException.invalid(
            "files", "\"" + file + "\" must be a plain lower-case file name beside model.json.");
      }
    }
  }
}
