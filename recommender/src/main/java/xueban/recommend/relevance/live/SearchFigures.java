package xueban.recommend.relevance.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.ShareInterval;

/**
 * How right the searches of a period were, told by a sample that people judged.
 *
 * <p>Only drawn searches count: they came up in a random order. Another search of a query that was
 * judged would be judged too, but frequent queries are, and they would make the figures too good. A
 * search counts if what the figure needs is judged, and stands for as many as {@link SearchWeights}
 * says. Openings are no judgements here: a first hit is opened for standing first.
 *
 * @param counts of all searches, not of the sample; its day is the first of the period
 * @param kept searches in the sample
 * @param drawn those of them with hits that came up to be judged
 * @param judged those of them whose first hit somebody judged
 * @param judgedWhole those of them whose first {@value SampledSearch#JUDGED} hits are all judged
 * @param first P@1: share of searches whose first hit is right, of those that found something
 * @param five P@5: mean share of right ones among the first {@value SampledSearch#JUDGED} hits
 * @param goal whether the sample tells that {@code first} is at least {@link GoalOutcome#GOAL}
 * @param agreement of people who judged the same, whenever they did; empty if nobody did
 * @param opened searches of the sample of which something was opened
 * @param openedFirst share of searches with hits whose first one was opened; empty if no opening
 *     was told of
 */
public record SearchFigures(
    SearchCounts counts,
    int kept,
    int drawn,
    int judged,
    int judgedWhole,
    Optional<ShareInterval> first,
    Optional<ShareInterval> five,
    GoalOutcome goal,
    Optional<JudgeAgreement> agreement,
    int opened,
    Optional<ShareInterval> openedFirst) {
  /**
   * Returns the figures.
   *
   * @param total of the period
   * @param counts the same by day
   * @param searches of the period
   * @param opened of these searches
   */
  public static SearchFigures of(
      SearchCounts total,
      List<SearchCounts> counts,
      List<SampledSearch> searches,
      List<OpenedHit> opened,
      PeoplesJudgements judgements) {
    SearchWeights weights = new SearchWeights(counts, searches);
    List<SampledSearch> drawn =
        searches.stream().filter(s -> s.drawn() && !s.shown().isEmpty()).toList();
    WeighedShare first = new WeighedShare();
    WeighedShare five = new WeighedShare();
    for (SampledSearch search : drawn) {
      int[] right =
          search.first().stream()
              .map(entry -> judgements.grade(search.query(), entry))
              .flatMapToInt(grade -> grade.stream().map(g -> g >= Judgement.RIGHT ? 1 : 0))
              .toArray();
      OptionalInt firstGrade = judgements.grade(search.query(), search.shown().getFirst());
      double weight = weights.ofDrawn(search);
      if (firstGrade.isPresent()) {
        first.add(weight, firstGrade.getAsInt() >= Judgement.RIGHT ? 1 : 0);
      }
      if (right.length == search.first().size()) {
        five.add(weight, (double) Arrays.stream(right).sum() / right.length);
      }
    }
    List<List<Judgement>> twice = judgements.judgedTwice();
    return new SearchFigures(
        total,
        searches.size(),
        drawn.size(),
        first.searches(),
        five.searches(),
        first.interval(),
        five.interval(),
        GoalOutcome.of(first.interval()),
        twice.isEmpty() ? Optional.empty() : Optional.of(JudgeAgreement.of(twice)),
        Math.toIntExact(opened.stream().map(OpenedHit::search).distinct().count()),
        opened.isEmpty() ? Optional.empty() : openedFirst(searches, opened, weights));
  }

  private static Optional<ShareInterval> openedFirst(
      List<SampledSearch> searches, List<OpenedHit> opened, SearchWeights weights) {
    Set<String> atFirst =
        opened.stream()
            .filter(hit -> hit.rank() == 1)
            .map(OpenedHit::search)
            .collect(Collectors.toSet());
    WeighedShare share = new WeighedShare();
    for (SampledSearch search : searches) {
      if (!search.shown().isEmpty()) {
        share.add(weights.ofKept(search), atFirst.contains(search.id()) ? 1 : 0);
      }
    }
    return share.interval();
  }
}
