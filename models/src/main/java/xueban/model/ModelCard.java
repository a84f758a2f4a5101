package xueban.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param features what it looks at to predict; empty in cards of before there was a registry
 * @param limits what it cannot do or was not measured on; empty likewise
 * @param command what makes this folder again
 * @param seed of all randomness in training
 * @param figures measured values by name, such as {@code auc}; sorted
 * @param slices measured values by name, by part of the rows such as {@code responses 1-10};
 *     sorted, may be empty
 * @param files SHA-256 of each further file of the folder, in lower hexadecimal; sorted by name
 */
public record ModelCard(
    String kind,
    String version,
    String summary,
    String data,
    String dataLicence,
    String features,
    String limits,
    String command,
    long seed,
    Map<String, Double> figures,
    Map<String, Map<String, Double>> slices,
    SortedMap<String, String> files) {
  private static final Pattern ADDED = Pattern.compile("(\\d{8})-\\d+");

  public ModelCard {
    Ids.require("kind", kind);
    Ids.require("version", version);
    figures = finite("figures", figures);
    SortedMap<String, Map<String, Double>> sorted = new TreeMap<>();
    slices.forEach((name, values) -> sorted.put(name, finite("slices." + name, values)));
    slices = Collections.unmodifiableSortedMap(sorted);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    for (String file : files.keySet()) {
      if (!file.matches("[a-z0-9][a-z0-9._-]*") || file.equals(ModelFolder.CARD)) {
        throw XuebanException.invalid(
            "files", "\"" + file + "\" must be a plain lower-case file name beside model.json.");
      }
    }
  }

  /** A card that says nothing of features, limits and slices. */
  public ModelCard(
      String kind,
      String version,
      String summary,
      String data,
      String dataLicence,
      String command,
      long seed,
      Map<String, Double> figures,
      SortedMap<String, String> files) {
    this(
        kind, version, summary, data, dataLicence, "", "", command, seed, figures, Map.of(), files);
  }

  /** Returns kind and version in one word, such as {@code logistic-1}. */
  public String name() {
    return kind + "-" + version;
  }

  /** Returns the day (UTC) on which a {@link ModelRegistry} added it; empty if none did. */
  public Optional<LocalDate> addedOn() {
    Matcher added = ADDED.matcher(version);
    if (!added.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(added.group(1), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  ModelCard withVersion(String newVersion) {
    return new ModelCard(
        kind,
        newVersion,
        summary,
        data,
        dataLicence,
        features,
        limits,
        command,
        seed,
        figures,
        slices,
        files);
  }

  ModelCard withFiles(SortedMap<String, String> newFiles) {
    return new ModelCard(
        kind,
        version,
        summary,
        data,
        dataLicence,
        features,
        limits,
        command,
        seed,
        figures,
        slices,
        newFiles);
  }

  private static SortedMap<String, Double> finite(String field, Map<String, Double> values) {
    values.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw XuebanException.invalid(field, name + " (" + value + ") must be finite.");
          }
        });
    return Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
