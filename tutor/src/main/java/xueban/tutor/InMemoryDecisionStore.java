package xueban.tutor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/** A decision store without a disk: for tests and for embedding without persistence. */
public final class InMemoryDecisionStore implements DecisionStore {
  private final Map<String, Decision> byId = new HashMap<>();
  private final Map<String, List<Decision>> byLearner = new HashMap<>();

  @Override
  public synchronized void append(List<Decision> decisions) {
    Map<String, Decision> added = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      Decision known =
          byId.getOrDefault(decision.id(), added.getOrDefault(decision.id(), decision));
      if (!known.equals(decision)) {
        throw new XuebanException(
            ErrorCode.CONFLICT,
            "Decision %s is kept already, with another content. Give each decision a new id."
                .formatted(decision.id()));
      }
      if (!byId.containsKey(decision.id())) {
        added.put(decision.id(), decision);
      }
    }
    byId.putAll(added);
    for (Decision decision : added.values()) {
      byLearner.computeIfAbsent(decision.learner(), k -> new ArrayList<>()).add(decision);
    }
  }

  @Override
  public synchronized Optional<Decision> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<Decision> latest(String learner, int limit) {
    List<Decision> all = byLearner.getOrDefault(learner, List.of());
    return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()).reversed());
  }

  @Override
  public synchronized int forget(String learner) {
    @Nullable List<Decision> all = byLearner.remove(learner);
    if (all == null) {
      return 0;
    }
    all.forEach(decision -> byId.remove(decision.id()));
    return all.size();
  }
}
