package xueban.recommend;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.graph.Stage;

/**
 * What a hit must be. Values within one list are alternatives, lists are joined by "and"; an empty
 * list allows all. An entry without a value does not pass a filter on it, except that no edition
 * means any edition.
 *
 * @param minDuration shortest duration, or null for any
 * @param maxDuration longest duration, or null for any; not below {@code minDuration}
 * @param minQuality least quality in [0, 1]; 0 lets the unjudged pass too
 * @param exclude ids that must not come
 */
public record SearchFilter(
    List<String> subjects,
    List<Stage> stages,
    List<Integer> grades,
    List<ResourceType> types,
    List<String> editions,
    List<String> concepts,
    List<String> languages,
    List<String> providers,
    @Nullable Duration minDuration,
    @Nullable Duration maxDuration,
    double minQuality,
    Set<String> exclude) {
  public SearchFilter {
    subjects = List.copyOf(subjects);
    stages = List.copyOf(stages);
    grades = List.copyOf(grades);
    types = List.copyOf(types);
    editions = List.copyOf(editions);
    concepts = List.copyOf(concepts);
    languages = List.copyOf(languages);
    providers = List.copyOf(providers);
    exclude = Set.copyOf(exclude);
    if (minDuration != null && maxDuration != null && minDuration.compareTo(maxDuration) > 0) {
      throw XuebanException.invalid(
          "min_duration_seconds",
          "%d is above the longest duration, %d; swap them."
              .formatted(minDuration.toSeconds(), maxDuration.toSeconds()));
    }
    if (!(minQuality >= 0 && minQuality <= 1)) {
      throw XuebanException.invalid("min_quality", minQuality + " must be in [0, 1].");
    }
  }

  /** Returns the filter that lets everything pass. */
  public static SearchFilter none() {
    return new SearchFilter(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        null, null, 0, Set.of());
  }

  public SearchFilter withSubjects(List<String> newSubjects) {
    return with(newSubjects, types, concepts, exclude);
  }

  public SearchFilter withTypes(List<ResourceType> newTypes) {
    return with(subjects, newTypes, concepts, exclude);
  }

  public SearchFilter withConcepts(List<String> newConcepts) {
    return with(subjects, types, newConcepts, exclude);
  }

  public SearchFilter withExclude(Set<String> newExclude) {
    return with(subjects, types, concepts, newExclude);
  }

  private SearchFilter with(
      List<String> newSubjects,
      List<ResourceType> newTypes,
      List<String> newConcepts,
      Set<String> newExclude) {
    return new SearchFilter(
        newSubjects,
        stages,
        grades,
        newTypes,
        editions,
        newConcepts,
        languages,
        providers,
        minDuration,
        maxDuration,
        minQuality,
        newExclude);
  }
}
