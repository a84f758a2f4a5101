package xueban.model.adaptive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.irt.Ability;
import xueban.model.irt.AbilityPosterior;

/**
 * A computerised adaptive test of one ability: always asks what tells most about the ability as it
 * is known by then.
 *
 * <p>Immutable; safe for concurrent use. Ties break by item id, so seed and answers decide all.
 *
 * @param pool the items
 * @param selection what makes an item worth asking
 * @param content shares of contents, or none
 * @param exposure what spares the best items
 * @param stop when to end
 */
public record AdaptiveTest(
    ItemPool pool,
    SelectionRule selection,
    ContentShares content,
    ExposureControl exposure,
    StopRule stop) {
  public AdaptiveTest {
    content.requireFor(pool);
  }

  /** Returns a session of a learner of whom nothing is known. */
  public AdaptiveSession start(long seed) {
    return start(seed, Ability.UNSEEN);
  }

  /** Returns a session of a learner of whom this is known. */
  public AdaptiveSession start(long seed, Ability prior) {
    return new AdaptiveSession(seed, List.of(), AbilityPosterior.prior(prior));
  }

  /** Returns what to do next, when every item of the pool may be asked. */
  public NextStep next(AdaptiveSession session) {
    return next(session, item -> true);
  }

  /**
   * Returns what to do next.
   *
   * @param allowed says of an item id whether this learner may be asked it now
   */
  public NextStep next(AdaptiveSession session, Predicate<String> allowed) {
    Optional<NextStep> end = end(session);
    if (end.isPresent()) {
      return end.get();
    }
    Set<String> asked = session.asked();
    List<RankedItem> ranked = ranked(session, item -> !asked.contains(item) && allowed.test(item));
    if (ranked.isEmpty()) {
      return new NextStep.NoEligibleItem(
          (pool.items().size() - asked.size())
              + " items are left, but the caller or a content's share of 0 keeps each back."
              + " Allow more items, or end here.",
          session.ability());
    }
    return new ItemChoice(this, session, ranked).ask();
  }

  /**
   * Returns the session after an answer; the given one stays as it is. The item need not be the one
   * that {@link #next} named.
   *
   * @param category the score, 0 or better
   * @throws XuebanException {@code UNKNOWN_ITEM} if the pool lacks it, {@code CONFLICT} if the
   *     session has its answer
   */
  public AdaptiveSession answer(AdaptiveSession session, String item, int category) {
    PoolItem asked = pool.item(item);
    if (session.asked().contains(item)) {
      throw new XuebanException(
          ErrorCode.CONFLICT,
          "The session has an answer to \"%s\" already; each item counts once. Ask another."
              .formatted(item));
    }
    return session.after(asked, category);
  }

  /** Returns the end if it is reached. */
  Optional<NextStep> end(AdaptiveSession session) {
    int answered = session.answers().size();
    Ability ability = session.ability();
    if (answered >= stop.minItems() && ability.standardError() <= stop.standardError()) {
      return Optional.of(new NextStep.Finished(NextStep.Reason.PRECISE_ENOUGH, ability));
    }
    if (answered >= stop.maxItems()) {
      return Optional.of(new NextStep.Finished(NextStep.Reason.ENOUGH_ITEMS, ability));
    }
    if (answered == pool.items().size()) {
      return Optional.of(new NextStep.Finished(NextStep.Reason.NOTHING_LEFT, ability));
    }
    return Optional.empty();
  }

  /** Returns the eligible items, most telling first. */
  List<RankedItem> ranked(AdaptiveSession session, Predicate<String> eligible) {
    return pool.items().stream()
        .filter(item -> eligible.test(item.id()))
        .filter(item -> content.shares().isEmpty() || content.share(item.content()) > 0)
        .map(
            item ->
                new RankedItem(
                    item,
                    selection.value(item.curve(), session.ability(), session.answers().size())))
        .sorted(
            Comparator.comparingDouble(RankedItem::value)
                .reversed()
                .thenComparing(ranked -> ranked.item().id()))
        .toList();
  }
}
