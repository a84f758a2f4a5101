package xueban.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xueban.nlp.relation.KnownPair;

/** Calls a prerequisite what follows from those known: C before B, B before A, so C before A. */
final class ClosureJudge implements PairJudge {
  private final Map<String, Set<String>> leads = new HashMap<>();

  ClosureJudge(List<KnownPair> known) {
    known.stream()
        .filter(KnownPair::isPrerequisite)
        .forEach(p -> leads.computeIfAbsent(p.before(), k -> new HashSet<>()).add(p.after()));
  }

  @Override
  public double score(String before, String after) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(leads.getOrDefault(before, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(after)) {
        return 1;
      }
      if (seen.add(next)) {
        open.addAll(leads.getOrDefault(next, Set.of()));
      }
    }
    return 0;
  }
}
