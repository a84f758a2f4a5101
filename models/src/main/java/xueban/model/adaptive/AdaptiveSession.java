package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xueban.model.irt.Ability;
import xueban.model.irt.AbilityPosterior;

/**
 * One learner's way through an {@link AdaptiveTest}: a value, changed by none. The same seed and
 * answers make it again.
 */
public final class AdaptiveSession {
  private final long seed;
  private final List<Answer> answers;
  private final AbilityPosterior posterior;

  /**
   * An item answered.
   *
   * @param item the item
   * @param category its score
   */
  public record Answer(PoolItem item, int category) {}

  AdaptiveSession(long seed, List<Answer> answers, AbilityPosterior posterior) {
    this.seed = seed;
    this.answers = answers;
    this.posterior = posterior;
  }

  AdaptiveSession after(PoolItem item, int category) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(new Answer(item, category));
    return new AdaptiveSession(
        seed, Collections.unmodifiableList(more), posterior.after(item.curve(), category));
  }

  /** Returns the seed of the session's random choices. */
  public long seed() {
    return seed;
  }

  /** Returns the answers so far, in order. */
  public List<Answer> answers() {
    return answers;
  }

  /** Returns the ability so far (EAP); before any answer the prior's. */
  public Ability ability() {
    return posterior.eap();
  }

  /** Returns the whole posterior so far. */
  public AbilityPosterior posterior() {
    return posterior;
  }

  Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    answers.forEach(answer -> asked.add(answer.item().id()));
    return asked;
  }

  Map<String, Integer> askedByContent() {
    Map<String, Integer> counts = new TreeMap<>();
    answers.forEach(answer -> counts.merge(answer.item().content(), 1, Integer::sum));
    return counts;
  }
}
