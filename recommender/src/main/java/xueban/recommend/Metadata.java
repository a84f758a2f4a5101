package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.graph.Stage;

/**
 * What is said about a resource or item.
 *
 * @param title 1 to 500 characters
 * @param description one or more sentences, or empty
 * @param subject such as {@code mathematics} or 初中数学, or empty
 * @param stage school stage, or null if unknown
 * @param grades 1 to 12 each, ascending; empty if unknown
 * @param edition edition id 教材版本, or empty for any
 * @param concepts concept ids, the main one first; empty until tagged
 * @param language BCP 47, such as {@code zh} or {@code en}
 * @param duration time a learner needs, or null if unknown
 * @param sizeBytes size of the file, or 0 if unknown
 * @param licence SPDX name or the provider's words, or empty
 * @param provider who made it, or empty
 * @param quality in [0, 1], or {@code NaN} if never judged
 * @param uri where it can be opened, or null
 * @param inferred which values of the entry nobody gave
 */
public record Metadata(
    String title,
    String description,
    String subject,
    @Nullable Stage stage,
    List<Integer> grades,
    String edition,
    List<String> concepts,
    String language,
    @Nullable Duration duration,
    long sizeBytes,
    String licence,
    String provider,
    double quality,
    @Nullable URI uri,
    Inferred inferred) {
  public Metadata {
    if (title.isBlank() || title.length() > 500) {
      throw XuebanException.invalid(
          "title", "has %d characters; a title has 1 to 500.".formatted(title.length()));
    }
    requireNonNull(description, "description");
    for (int grade : grades) {
      if (grade < 1 || grade > 12) {
        throw XuebanException.invalid("grades", grade + " must be in 1..12.");
      }
    }
    grades = grades.stream().distinct().sorted().toList();
    for (String concept : concepts) {
      Ids.require("concepts", concept);
    }
    concepts = concepts.stream().distinct().toList();
    if (language.isBlank()) {
      throw XuebanException.invalid("language", "is empty; give zh or en.");
    }
    if (duration != null && duration.isNegative()) {
      throw XuebanException.invalid("duration_seconds", duration.toSeconds() + " is negative.");
    }
    if (sizeBytes < 0) {
      throw XuebanException.invalid("size_bytes", sizeBytes + " must not be negative.");
    }
    if (quality < 0 || quality > 1) {
      throw XuebanException.invalid("quality", quality + " must be in [0, 1].");
    }
    requireNonNull(inferred, "inferred");
  }

  /** Metadata of which a person gave everything that it says. */
  public Metadata(
      String title,
      String description,
      String subject,
      @Nullable Stage stage,
      List<Integer> grades,
      String edition,
      List<String> concepts,
      String language,
      @Nullable Duration duration,
      long sizeBytes,
      String licence,
      String provider,
      double quality,
      @Nullable URI uri) {
    this(
        title,
        description,
        subject,
        stage,
        grades,
        edition,
        concepts,
        language,
        duration,
        sizeBytes,
        licence,
        provider,
        quality,
        uri,
        Inferred.NONE);
  }

  /** Returns metadata that says no more than a title and a language. */
  public static Metadata titled(String title, String language) {
    return new Metadata(
        title, "", "", null, List.of(), "", List.of(), language, null, 0, "", "", Double.NaN, null);
  }

  public Metadata withSubject(String newSubject) {
    return new Metadata(
        title,
        description,
        newSubject,
        stage,
        grades,
        edition,
        concepts,
        language,
        duration,
        sizeBytes,
        licence,
        provider,
        quality,
        uri,
        inferred);
  }

  public Metadata withConcepts(List<String> newConcepts) {
    return new Metadata(
        title,
        description,
        subject,
        stage,
        grades,
        edition,
        newConcepts,
        language,
        duration,
        sizeBytes,
        licence,
        provider,
        quality,
        uri,
        inferred);
  }

  /** Returns the same, saying which values of the entry nobody gave. */
  public Metadata withInferred(Inferred newInferred) {
    return new Metadata(
        title,
        description,
        subject,
        stage,
        grades,
        edition,
        concepts,
        language,
        duration,
        sizeBytes,
        licence,
        provider,
        quality,
        uri,
        newInferred);
  }
}
