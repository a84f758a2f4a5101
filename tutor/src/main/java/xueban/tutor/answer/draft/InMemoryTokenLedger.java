package xueban.tutor.answer.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A token ledger without a disk: for tests and for embedding without persistence. */
public final class InMemoryTokenLedger implements TokenLedger {
  private final TreeMap<LocalDate, Map<String, Long>> days = new TreeMap<>();

  @Override
  public synchronized void add(LocalDate day, String learner, long tokens) {
    days.computeIfAbsent(day, d -> new HashMap<>()).merge(learner, tokens, Long::sum);
  }

  @Override
  public synchronized void correct(LocalDate day, String learner, long difference) {
    @Nullable Long counted = days.getOrDefault(day, Map.of()).get(learner);
    boolean learners = counted != null && counted + difference >= 0;
    add(day, learners ? learner : "", difference);
  }

  @Override
  public synchronized long spent(LocalDate day, String learner) {
    return days.getOrDefault(day, Map.of()).getOrDefault(learner, 0L);
  }

  @Override
  public synchronized long spentSince(LocalDate day) {
    return days.tailMap(day).values().stream()
        .flatMap(learners -> learners.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public synchronized void dropBefore(LocalDate day) {
    days.headMap(day).clear();
  }

  @Override
  public synchronized void forget(String learner) {
    for (Map<String, Long> learners : days.values()) {
      @Nullable Long spent = learners.remove(learner);
      if (spent != null) {
        learners.merge("", spent, Long::sum);
      }
    }
  }
}
