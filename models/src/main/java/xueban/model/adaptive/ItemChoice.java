package xueban.model.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xueban.Explanation;

/**
 * One choice of an {@link AdaptiveTest}: from the ranked items to the one that is asked, by way of
 * content and exposure.
 */
final class ItemChoice {
  private final AdaptiveTest test;
  private final AdaptiveSession session;
  private final List<RankedItem> ranked;

  /** Items that Sympson and Hetter's control looked at: those held back, then the one asked. */
  final List<RankedItem> considered = new ArrayList<>();

  /**
   * @param ranked eligible items, most telling first; not empty
   */
  ItemChoice(AdaptiveTest test, AdaptiveSession session, List<RankedItem> ranked) {
    this.test = test;
    this.session = session;
    this.ranked = ranked;
  }

  NextStep.Ask ask() {
    RankedItem best = ranked.get(0);
    List<RankedItem> due = due();
    RankedItem chosen = exposed(due);
    List<Explanation> parts = new ArrayList<>();
    parts.add(Explanation.leaf("most in the pool now, by " + best.item().id(), best.value()));
    if (!test.content().shares().isEmpty()) {
      parts.add(Explanation.leaf(contentReason(due.get(0)), due.get(0).value() - best.value()));
    }
    if (!(test.exposure() instanceof ExposureControl.None)) {
      parts.add(Explanation.leaf(exposureReason(chosen), chosen.value() - due.get(0).value()));
    }
    return new NextStep.Ask(
        chosen.item(),
        Explanation.sum(
            String.format(
                Locale.ROOT,
                "%s of %s at ability %.2f ± %.2f",
                test.selection().measures(),
                chosen.item().id(),
                session.ability().estimate(),
                session.ability().standardError()),
            parts));
  }

  /** Returns the items of the content whose turn it is, most telling first. */
  private List<RankedItem> due() {
    for (String content :
        test.content().inTurn(session.askedByContent(), session.answers().size())) {
      List<RankedItem> own =
          ranked.stream().filter(r -> r.item().content().equals(content)).toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return ranked;
  }

  private RankedItem exposed(List<RankedItem> due) {
    return switch (test.exposure()) {
      case ExposureControl.None none -> due.get(0);
      case ExposureControl.Randomesque randomesque -> {
        int among = Math.min(randomesque.best(), due.size());
        yield due.get(SeededDraw.below(among, session.seed(), session.answers().size()));
      }
      case ExposureControl.SympsonHetter control -> {
        for (RankedItem candidate : due) {
          considered.add(candidate);
          if (control.admits(session.seed(), candidate.item().id())) {
            yield candidate;
          }
        }
        // All held back: a test that goes on is worth more than the limit.
        yield due.get(0);
      }
    };
  }

  private String contentReason(RankedItem first) {
    String content = first.item().content();
    return String.format(
        Locale.ROOT,
        "content: %s has %d of %d answers, its share is %.2f",
        content,
        session.askedByContent().getOrDefault(content, 0),
        session.answers().size(),
        test.content().share(content));
  }

  private String exposureReason(RankedItem chosen) {
    return switch (test.exposure()) {
      case ExposureControl.None none -> "exposure: not limited";
      case ExposureControl.Randomesque randomesque ->
          "exposure: drawn among the best %d".formatted(randomesque.best());
      case ExposureControl.SympsonHetter control ->
          considered.get(considered.size() - 1).equals(chosen)
              ? "exposure: %d better items held back".formatted(considered.size() - 1)
              : "exposure: all %d items held back, so the best is asked after all"
                  .formatted(considered.size());
    };
  }
}
