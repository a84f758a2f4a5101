package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import xueban.XuebanException;

/**
 * Judged questions dealt into parts, so that none of a part tells of another: questions with an
 * entry or their words in common stay together, and so do those that have one in common with these.
 */
final class SourceParts {
  private SourceParts() {}

  /**
   * Returns the parts, about as large as each other, each with questions that can be answered.
   *
   * @param many how many parts, at least 1
   * @throws XuebanException {@code INVALID_INPUT} if too few answerable questions stand apart
   */
  static List<List<SourcedQuestion>> dealt(List<SourcedQuestion> questions, int many, long seed) {
    List<List<SourcedQuestion>> answerable = new ArrayList<>();
    List<List<SourcedQuestion>> others = new ArrayList<>();
    for (List<SourcedQuestion> group : groups(questions)) {
      boolean isAnswerable = group.stream().anyMatch(one -> !one.entries().isEmpty());
      (isAnswerable ? answerable : others).add(group);
    }
    if (answerable.size() < many) {
      throw XuebanException.invalid(
          "questions",
          "share their entries so that they fall into %d groups; at least %d are needed, to hold each out in turn. Judge questions about other entries."
              .formatted(answerable.size(), many));
    }
    List<List<SourcedQuestion>> parts = new ArrayList<>();
    for (int k = 0; k < many; k++) {
      parts.add(new ArrayList<>());
    }
    Random random = new Random(seed);
    deal(answerable, parts, random);
    deal(others, parts, random);
    return parts;
  }

  /** Deals the largest groups first, each to the part that has least. */
  private static void deal(
      List<List<SourcedQuestion>> groups, List<List<SourcedQuestion>> parts, Random random) {
    Collections.shuffle(groups, random);
    groups.sort(Comparator.comparingInt(group -> -group.size()));
    for (List<SourcedQuestion> group : groups) {
      Collections.min(parts, Comparator.comparingInt(List::size)).addAll(group);
    }
  }

  /** Returns what hangs together, in the order of the questions. */
  private static List<List<SourcedQuestion>> groups(List<SourcedQuestion> questions) {
    int[] leader = new int[questions.size()];
    Map<String, Integer> firstWith = new HashMap<>();
    for (int i = 0; i < leader.length; i++) {
      leader[i] = i;
      SourcedQuestion one = questions.get(i);
      join(leader, i, first(firstWith, "question " + one.question().strip(), i));
      for (String entry : one.entries()) {
        join(leader, i, first(firstWith, "entry " + entry, i));
      }
    }
    Map<Integer, List<SourcedQuestion>> groups = new TreeMap<>();
    for (int i = 0; i < leader.length; i++) {
      groups.computeIfAbsent(leader(leader, i), k -> new ArrayList<>()).add(questions.get(i));
    }
    return new ArrayList<>(groups.values());
  }

  private static int first(Map<String, Integer> with, String key, int otherwise) {
    Integer known = with.putIfAbsent(key, otherwise);
    return known == null ? otherwise : known;
  }

  private static void join(int[] leader, int one, int other) {
    int a = leader(leader, one);
    int b = leader(leader, other);
    leader[Math.max(a, b)] = Math.min(a, b);
  }

  private static int leader(int[] leader, int of) {
    int at = of;
    while (leader[at] != at) {
      at = leader[at];
    }
    return at;
  }
}
